using System.Numerics;
using System.Runtime.InteropServices;

namespace SurveyStats.Tabulation;

/// <summary>CRC-32C (Castagnoli) of bytes that come in pieces, whatever the pieces: it finds changes that happened, not such as were made to deceive.</summary>
internal sealed class ByteChecksum
{
    private uint _crc = uint.MaxValue;

    /// <summary>The checksum of the bytes so far.</summary>
    public uint Value => ~_crc;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = _crc;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var last in bytes[(bytes.Length & ~7)..])
        {
            crc = BitOperations.Crc32C(crc, last);
        }

        _crc = crc;
    }
}

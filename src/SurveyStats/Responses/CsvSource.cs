using System.Buffers;

namespace SurveyStats.Responses;

/// <summary>
/// Reads the bytes of a CSV source in blocks that end with a line outside quotes. Whether a line end lies within quotes is told by the number of quotes
/// before it, which is right wherever quoting is sound; whoever splits a block finds out if it is not, and gives it back.
/// </summary>
/// <remarks>Memory: a block, or the longest record if that is longer. Not for several threads at once.</remarks>
internal sealed class CsvSource(Stream stream, int blockLength, int largestRecord)
{
    /// <summary>With the bytes behind it, it fills an array of a power of two.</summary>
    public const int DefaultBlockLength = (1 << 20) - CsvStructure.Slack;

    private byte[] _carry = [];
    private long _index;
    private bool _isEnd;
    private bool _isStuck;

    /// <summary>The length of the next block: what is left of the last one is part of it, unless that is long.</summary>
    private int Wanted => _carry.Length <= blockLength / 2 ? blockLength : _carry.Length + blockLength;

    /// <summary>The number of bytes given out.</summary>
    public long Offset { get; private set; }

    /// <summary>The line of the first byte not given out, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The number of bytes read from the stream.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Whether all bytes of the stream have been read.</summary>
    public bool IsWhole => _isEnd;

    /// <summary>The first bytes, without taking them: a block of them, or all there are.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_carry.Length < blockLength && !_isEnd)
        {
            var (bytes, length) = Filled(blockLength);
            _carry = bytes.AsSpan(0, length).ToArray();
            Return(bytes);
        }

        return _carry;
    }

    /// <summary>Passes over bytes that were peeked at.</summary>
    public void Skip(int bytes, int lines)
    {
        _carry = _carry[bytes..];
        (Offset, Line) = (Offset + bytes, Line + lines);
    }

    /// <summary>Numbers blocks from here on.</summary>
    public void BeginRows() => _index = 0;

    /// <summary>Passes over bytes that another reading has read before.</summary>
    /// <param name="offset">Where to go on.</param>
    /// <param name="line">The line there.</param>
    /// <param name="passed">Takes the bytes passed over.</param>
    /// <returns>False if the source ends before.</returns>
    public bool PassTo(long offset, long line, Action<ReadOnlySpan<byte>> passed)
    {
        while (Offset < offset)
        {
            if (NextUncut() is not { } block)
            {
                return false;
            }

            var length = (int)Math.Min(block.Length, offset - block.Offset);
            passed(block.Bytes.AsSpan(0, length));
            if (length < block.Length)
            {
                TakeBack(block, length, line);
            }

            Return(block.Bytes);
        }

        Line = line;
        _index = 0;
        return Offset == offset;
    }

    /// <summary>The next block, cut behind a line; null at the end.</summary>
    public CsvBlock? Next()
    {
        if (_isStuck)
        {
            return null;
        }

        for (var wanted = Wanted; ; wanted *= 2)
        {
            var (bytes, length) = Filled(wanted);
            if (_isEnd)
            {
                return length == 0 ? null : Give(bytes, length, length);
            }

            if (Cut(bytes.AsSpan(0, length)) is > 0 and var cut)
            {
                return Give(bytes, length, cut);
            }

            if (length > largestRecord)
            {
                // No line end in sight: whoever splits it will say what is wrong.
                _isStuck = true;
                return Give(bytes, length, length);
            }

            _carry = bytes.AsSpan(0, length).ToArray();
            Return(bytes);
        }
    }

    /// <summary>The next bytes as they come, wherever they end; null at the end.</summary>
    public CsvBlock? NextUncut()
    {
        var (bytes, length) = Filled(Wanted);
        return length == 0 ? null : Give(bytes, length, length);
    }

    /// <summary>Takes back blocks, the last ones that were given out, in their order.</summary>
    public void TakeBack(IReadOnlyList<CsvBlock> blocks)
    {
        var bytes = new byte[blocks.Sum(b => b.Length) + _carry.Length];
        var at = 0;
        foreach (var block in blocks)
        {
            block.Span.CopyTo(bytes.AsSpan(at));
            at += block.Length;
        }

        _carry.CopyTo(bytes.AsSpan(at));
        (_carry, _isStuck, Offset, Line, _index) = (bytes, false, blocks[0].Offset, blocks[0].Line, blocks[0].Index);
    }

    /// <summary>Takes back the end of the last block.</summary>
    public void TakeBack(CsvBlock block, int from, long line)
    {
        _carry = [.. block.Bytes.AsSpan(from, block.Length - from), .. _carry];
        (Offset, Line) = (block.Offset + from, line);
    }

    /// <summary>Takes back the memory of a block that is no longer needed.</summary>
    public static void Return(byte[] bytes) => ArrayPool<byte>.Shared.Return(bytes);

    private CsvBlock Give(byte[] bytes, int length, int given)
    {
        _carry = given == length ? [] : bytes.AsSpan(given, length - given).ToArray();
        var block = new CsvBlock(_index++, bytes, given, Offset, Line, _isEnd && given == length);
        var (_, feeds, returns) = CsvStructure.Count(block.Span);
        (Offset, Line) = (Offset + given, Line + feeds + returns);
        return block;
    }

    private (byte[] Bytes, int Length) Filled(int wanted)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, _carry.Length) + CsvStructure.Slack);
        _carry.CopyTo(bytes.AsSpan());
        var length = _carry.Length;
        while (length < wanted && !_isEnd)
        {
            int read;
            try
            {
                read = stream.Read(bytes, length, wanted - length);
            }
            catch
            {
                // What was read before stays first in line.
                _carry = bytes.AsSpan(0, length).ToArray();
                throw;
            }

            _isEnd = read == 0;
            length += read;
            BytesRead += read;
        }

        return (bytes, length);
    }

    /// <summary>One past the last end of a line outside quotes; 0 if there is none.</summary>
    private static int Cut(ReadOnlySpan<byte> bytes)
    {
        var before = CsvStructure.Count(bytes).Quotes;
        var atReturn = 0;
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            switch (bytes[i])
            {
                case CsvStructure.Quote:
                    before--;
                    break;
                case CsvStructure.LineFeed when before % 2 == 0:
                    return i + 1;
                case CsvStructure.CarriageReturn when before % 2 == 0 && i + 1 < bytes.Length && atReturn == 0:
                    atReturn = i + 1;
                    break;
            }
        }

        return atReturn;
    }
}

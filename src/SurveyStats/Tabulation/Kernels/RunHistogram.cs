using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SurveyStats.Tabulation;

/// <summary>
/// Counts codes of one byte in rows that lie side by side: 32 codes are compared with each of few codes at a time, and bytes counted up before they are
/// added. Costs little more than to read the bytes.
/// </summary>
internal static class RunHistogram
{
    /// <summary>The largest number of codes for which this is faster than a table.</summary>
    public const int LargestWidth = 16;

    // What is compared in one pass; more do not fit into the registers.
    private const int Together = 6;

    // A byte counts no further.
    private const int LargestSteps = 255;

    // What stays in the nearest cache from one pass to the next.
    private const int BlockRows = 16_384;

    /// <summary>Adds the number of rows of each code.</summary>
    /// <param name="codes">The codes, each less than the number of counts.</param>
    /// <param name="counts">The counts; at most <see cref="LargestWidth"/>.</param>
    public static void Count(ReadOnlySpan<byte> codes, Span<long> counts)
    {
        for (var start = 0; start < codes.Length; start += BlockRows)
        {
            var block = codes.Slice(start, Math.Min(BlockRows, codes.Length - start));
            var (others, last) = (0L, counts.Length - 1);
            for (var code = 0; code < last; code += Together)
            {
                var together = counts.Slice(code, Math.Min(Together, last - code));
                others += Avx2.IsSupported ? CountByVectors(block, (byte)code, together) : CountOneByOne(block, (byte)code, together);
            }

            // The last code is what is left.
            counts[last] += block.Length - others;
        }
    }

    /// <summary>Counts some codes without vectors; returns how many rows have them.</summary>
    internal static long CountOneByOne(ReadOnlySpan<byte> codes, byte first, Span<long> counts)
    {
        var sum = 0L;
        foreach (var code in codes)
        {
            if (code >= first && code < first + counts.Length)
            {
                counts[code - first]++;
                sum++;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long CountByVectors(ReadOnlySpan<byte> codes, byte first, Span<long> counts)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(codes);
        Span<long> found = stackalloc long[Together];
        var (k0, k1, k2) = (Vector256.Create(first), Vector256.Create((byte)(first + 1)), Vector256.Create((byte)(first + 2)));
        var (k3, k4, k5) = (Vector256.Create((byte)(first + 3)), Vector256.Create((byte)(first + 4)), Vector256.Create((byte)(first + 5)));
        for (var from = 0; from < vectors.Length; from += LargestSteps)
        {
            Vector256<byte> n0 = default, n1 = default, n2 = default, n3 = default, n4 = default, n5 = default;
            foreach (var v in vectors.Slice(from, Math.Min(LargestSteps, vectors.Length - from)))
            {
                n0 -= Vector256.Equals(v, k0);
                n1 -= Vector256.Equals(v, k1);
                n2 -= Vector256.Equals(v, k2);
                n3 -= Vector256.Equals(v, k3);
                n4 -= Vector256.Equals(v, k4);
                n5 -= Vector256.Equals(v, k5);
            }

            found[0] += Sum(n0);
            found[1] += Sum(n1);
            found[2] += Sum(n2);
            found[3] += Sum(n3);
            found[4] += Sum(n4);
            found[5] += Sum(n5);
        }

        var sum = CountOneByOne(codes[(vectors.Length * Vector256<byte>.Count)..], first, counts);
        for (var k = 0; k < counts.Length; k++)
        {
            counts[k] += found[k];
            sum += found[k];
        }

        return sum;
    }

    private static long Sum(Vector256<byte> bytes) => Vector256.Sum(Avx2.SumAbsoluteDifferences(bytes, Vector256<byte>.Zero).AsInt64());
}

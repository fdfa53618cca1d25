using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>
/// How fast the machine reads memory: a buffer of 4 GiB, or of a quarter of what there is, added up by the widest vectors, with large pages where the system grants them.
/// </summary>
internal static partial class ReadBandwidth
{
    private const ulong LargestBuffer = 4UL << 30;
    private const nuint LargePage = 2 << 20;
    private const int AdviceOfLargePages = 14;

    /// <summary>Bytes a second, by the number of threads.</summary>
    public static IReadOnlyDictionary<int, double> Measure(IReadOnlyList<int> threads, Timing timing)
    {
        var quarter = (ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;
        var size = (nuint)(Math.Min(LargestBuffer, quarter) / LargePage * LargePage);
        unsafe
        {
            var buffer = (byte*)NativeMemory.AlignedAlloc(size, LargePage);
            try
            {
                if (OperatingSystem.IsLinux())
                {
                    // Where it is refused, small pages are used: the figure is then a little lower.
                    _ = Advise(buffer, size, AdviceOfLargePages);
                }

                NativeMemory.Fill(buffer, size, 1);
                return threads.ToDictionary(t => t, t => size / timing.Median(() => Read(buffer, size, t)));
            }
            finally
            {
                NativeMemory.AlignedFree(buffer);
            }
        }
    }

    private static unsafe void Read(byte* buffer, nuint size, int threads)
    {
        var part = size / (nuint)threads / LargePage * LargePage;
        var sums = new ulong[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            var first = buffer + (part * (nuint)thread);
            sums[thread] = Sum((ulong*)first, (thread == threads - 1 ? size - (part * (nuint)thread) : part) / sizeof(ulong));
        });
        if (sums.Aggregate(0UL, (a, b) => a + b) != 0x0101010101010101UL * (size / sizeof(ulong)))
        {
            throw new InvalidOperationException("The buffer was not read as it was written.");
        }
    }

    private static unsafe ulong Sum(ulong* from, nuint count) => Vector512.IsHardwareAccelerated ? SumBy512(from, count) : SumBy256(from, count);

    private static unsafe ulong SumBy512(ulong* from, nuint count)
    {
        var (a, b, c, d) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        for (var end = from + count; from < end; from += 32)
        {
            a += Vector512.LoadAligned(from);
            b += Vector512.LoadAligned(from + 8);
            c += Vector512.LoadAligned(from + 16);
            d += Vector512.LoadAligned(from + 24);
        }

        return Vector512.Sum(a + b + c + d);
    }

    private static unsafe ulong SumBy256(ulong* from, nuint count)
    {
        var (a, b, c, d) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        for (var end = from + count; from < end; from += 16)
        {
            a += Vector256.LoadAligned(from);
            b += Vector256.LoadAligned(from + 4);
            c += Vector256.LoadAligned(from + 8);
            d += Vector256.LoadAligned(from + 12);
        }

        return Vector256.Sum(a + b + c + d);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static unsafe partial int Advise(void* address, nuint length, int advice);
}

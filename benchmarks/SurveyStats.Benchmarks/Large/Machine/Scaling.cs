namespace SurveyStats.Benchmarks.Large;

/// <summary>Whether a second thread has a processor of its own: arithmetic without memory, by one thread and split in two.</summary>
internal static class Scaling
{
    private const int Steps = 200_000_000;

    /// <summary>How many times as fast two threads are; 1.8 or more where two processors are free.</summary>
    public static double Measure(Timing timing) => timing.Median(() => Compute(1)) / timing.Median(() => Compute(2));

    private static void Compute(int threads)
    {
        var results = new ulong[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread => results[thread] = Shifted(Steps / threads));
        if (Array.IndexOf(results, 0UL) >= 0)
        {
            throw new InvalidOperationException("The arithmetic went wrong.");
        }
    }

    private static ulong Shifted(int count)
    {
        var x = 0x9E3779B97F4A7C15;
        for (var i = 0; i < count; i++)
        {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
        }

        return x;
    }
}

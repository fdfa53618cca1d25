namespace SurveyStats.Benchmarks.Large;

/// <summary>What the machine can do at all, measured beside everything else.</summary>
/// <param name="BytesASecond">How fast memory is read, by the number of threads.</param>
/// <param name="Scaling">How many times as fast two threads compute as one.</param>
internal sealed record MachineLimits(IReadOnlyDictionary<int, double> BytesASecond, double Scaling)
{
    // Less means that other work ran beside this.
    private const double QuietScaling = 1.8;

    /// <summary>Whether figures of two threads mean anything.</summary>
    public bool IsQuiet => Scaling >= QuietScaling;

    /// <summary>The time to read from memory what a result needs, by as many threads.</summary>
    public double SecondsToRead(ContestResult result) => result.Bytes / BytesASecond[result.Threads];

    /// <summary>Measures this machine.</summary>
    public static MachineLimits Measure(Timing timing) => new(ReadBandwidth.Measure(ThreadCounts.All, timing), Large.Scaling.Measure(timing));
}

namespace SurveyStats.Benchmarks.Large;

/// <summary>The time of an attempt.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Rows">The number of respondents.</param>
/// <param name="IsWeighted">Whether sums of weights were asked for too.</param>
/// <param name="Contestant">The name of the attempt.</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Seconds">The median time.</param>
internal sealed record ContestResult(LargeShape Shape, int Rows, bool IsWeighted, string Contestant, int Threads, double Seconds)
{
    public long Answers => (long)Rows * Shape.AnswersPerRow;

    /// <summary>The least bytes that must be read for the result.</summary>
    public long Bytes => (long)Rows * Shape.BytesOfRow(Contestant is TallyOfResponses.Partitioned or BareKernel.Name, IsWeighted);

    public double AnswersASecond => Answers / Seconds;

    public double NanosecondsAnAnswer => Seconds / Answers * 1e9;
}

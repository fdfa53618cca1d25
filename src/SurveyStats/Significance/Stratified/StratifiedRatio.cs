namespace SurveyStats;

/// <summary>A common odds or risk ratio over strata, with its confidence interval, on the scale of the ratio and of its natural logarithm.</summary>
/// <remarks>Immutable. Where it is undefined all figures are null, and a note says why.</remarks>
public sealed partial class StratifiedRatio
{
    internal StratifiedRatio(
        string measure,
        string method,
        double? logEstimate,
        double? logStandardError,
        double? logLower,
        double? logUpper,
        RatioInterval? interval,
        TestResult? heterogeneity,
        IReadOnlyList<ResultNote> notes)
    {
        Measure = measure;
        Method = method;
        LogEstimate = logEstimate;
        LogStandardError = logStandardError;
        LogLower = logLower;
        LogUpper = logUpper;
        Interval = interval;
        Heterogeneity = heterogeneity;
        Notes = notes;
    }

    /// <summary>What it is a ratio of: "odds ratio" or "risk ratio".</summary>
    public string Measure { get; }

    /// <summary>The name of the method.</summary>
    public string Method { get; }

    /// <summary>The estimated ratio, first over second; null if undefined.</summary>
    public double? Estimate => Interval?.Estimate;

    /// <summary>The natural logarithm of the estimated ratio; null if undefined.</summary>
    public double? LogEstimate { get; }

    /// <summary>The standard error of the logarithm; null if undefined, or if the method has none.</summary>
    public double? LogStandardError { get; }

    /// <summary>The natural logarithm of the lower limit; null if undefined or unbounded.</summary>
    public double? LogLower { get; }

    /// <summary>The natural logarithm of the upper limit; null if undefined or unbounded.</summary>
    public double? LogUpper { get; }

    /// <summary>The ratio with its confidence interval; null if undefined.</summary>
    public RatioInterval? Interval { get; }

    /// <summary>The test that all strata have the same ratio, Cochran's Q; null for methods that give none.</summary>
    public TestResult? Heterogeneity { get; }

    /// <summary>What to keep in mind about the figure.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }
}

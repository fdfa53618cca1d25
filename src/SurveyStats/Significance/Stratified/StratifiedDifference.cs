namespace SurveyStats;

/// <summary>A common difference of two shares over strata, with its confidence interval.</summary>
/// <remarks>Immutable. Where it is undefined all figures are null, and a note says why.</remarks>
public sealed partial class StratifiedDifference
{
    internal StratifiedDifference(
        string method, double? estimate, double? standardError, ConfidenceInterval? interval, TestResult? heterogeneity, IReadOnlyList<ResultNote> notes)
    {
        Method = method;
        Estimate = estimate;
        StandardError = standardError;
        Interval = interval;
        Heterogeneity = heterogeneity;
        Notes = notes;
    }

    /// <summary>The name of the method.</summary>
    public string Method { get; }

    /// <summary>The estimated difference, first minus second, in [-1, 1]; null if undefined.</summary>
    public double? Estimate { get; }

    /// <summary>Its standard error; null if undefined, or if the method has none.</summary>
    public double? StandardError { get; }

    /// <summary>The confidence interval; null if undefined.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>The test that all strata have the same difference, Cochran's Q; null for methods that give none.</summary>
    public TestResult? Heterogeneity { get; }

    /// <summary>What to keep in mind about the figure.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }
}

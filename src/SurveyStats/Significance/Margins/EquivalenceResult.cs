namespace SurveyStats;

/// <summary>The result of an equivalence test: two one-sided tests, one for each margin.</summary>
/// <remarks>
/// Immutable. Equivalence is shown where both tests reject, so that the p-value is the larger of theirs; null if one of them is undefined.
/// Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15.
/// </remarks>
public sealed partial class EquivalenceResult
{
    internal EquivalenceResult(string name, double lowerMargin, double upperMargin, TestResult lower, TestResult upper)
    {
        Name = name;
        LowerMargin = lowerMargin;
        UpperMargin = upperMargin;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The name of the test of each margin, such as "Farrington-Manning".</summary>
    public string Name { get; }

    /// <summary>The smallest difference that still counts as none.</summary>
    public double LowerMargin { get; }

    /// <summary>The largest difference that still counts as none.</summary>
    public double UpperMargin { get; }

    /// <summary>The test that the difference lies above the lower margin.</summary>
    public TestResult Lower { get; }

    /// <summary>The test that the difference lies below the upper margin.</summary>
    public TestResult Upper { get; }

    /// <summary>The p-value of equivalence, the larger of both; null if a test is undefined.</summary>
    public double? PValue => LogPValue is { } log ? Math.Exp(log) : null;

    /// <summary>The natural logarithm of the p-value; null if a test is undefined.</summary>
    public double? LogPValue => (Lower.LogPValue, Upper.LogPValue) is ({ } lower, { } upper) ? Math.Max(lower, upper) : null;

    /// <summary>What to keep in mind about the result.</summary>
    public IReadOnlyList<ResultNote> Notes => [.. Lower.Notes.Concat(Upper.Notes).Distinct()];
}

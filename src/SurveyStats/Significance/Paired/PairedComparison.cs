namespace SurveyStats;

/// <summary>The comparison of two shares of the same respondents: their difference with its interval, the test of no difference, the odds ratio.</summary>
/// <remarks>Immutable. Comparing the other way round changes the sign of the difference and its limits, inverts the odds ratio, and leaves the p-value.</remarks>
public sealed partial class PairedComparison
{
    internal PairedComparison(PairedTable table, ConfidenceInterval? interval, TestResult test, RatioInterval? oddsRatio)
    {
        Table = table;
        Interval = interval;
        Test = test;
        OddsRatio = oddsRatio;
    }

    /// <summary>The counts.</summary>
    public PairedTable Table { get; }

    /// <summary>The first share.</summary>
    public Proportion First => Table.First;

    /// <summary>The second share.</summary>
    public Proportion Second => Table.Second;

    /// <summary>First minus second, in [-1, 1]; null without respondents.</summary>
    public double? Difference => Table.Difference;

    /// <summary>The confidence interval for the difference; null without respondents.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>The test of no difference.</summary>
    public TestResult Test { get; }

    /// <summary>The conditional odds ratio b/c with its exact interval; null without discordant pairs.</summary>
    public RatioInterval? OddsRatio { get; }

    /// <summary>What to keep in mind: the notes of the test and of the base.</summary>
    public IReadOnlyList<ResultNote> Notes => [.. Test.Notes, .. First.Notes];
}

namespace SurveyStats;

/// <summary>The comparison of two shares under one convention.</summary>
/// <remarks>Immutable. Where the convention leaves the pair out, or cannot be computed, the test is undefined and a note says why.</remarks>
public sealed partial class ConventionLine
{
    internal ConventionLine(
        ComparisonConvention convention, string rule, double? difference, double? standardError, TestResult test, ConfidenceInterval? interval)
    {
        Convention = convention;
        Rule = rule;
        Difference = difference;
        StandardError = standardError;
        Test = test;
        Interval = interval;
    }

    /// <summary>The convention.</summary>
    public ComparisonConvention Convention { get; }

    /// <summary>What the convention does with these columns: bases, variance, distribution, overlap, and a correction if there is one.</summary>
    public string Rule { get; }

    /// <summary>First minus second, in [-1, 1]; null if a base is empty.</summary>
    public double? Difference { get; }

    /// <summary>The standard error of the difference in the statistic of the convention; null if there is none.</summary>
    public double? StandardError { get; }

    /// <summary>The test: statistic (signed), degrees of freedom, p-value, and notes.</summary>
    public TestResult Test { get; }

    /// <summary>The interval of the difference; null for a convention without one.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>What to keep in mind, or why there is no test.</summary>
    public IReadOnlyList<ResultNote> Notes => Test.Notes;
}

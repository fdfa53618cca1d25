using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>The result of a significance test, with the convention by which it was computed.</summary>
/// <remarks>
/// Immutable. Where the test is undefined (no variance, nothing to compare), statistic and p-value are null and a note says why. p-values are
/// computed from the small tail; one smaller than any double is 0, and <see cref="LogPValue"/> still tells it.
/// </remarks>
public sealed partial class TestResult
{
    private TestResult(
        string name,
        string convention,
        double? statistic,
        double? degreesOfFreedom,
        double? logPValue,
        Alternative alternative,
        IReadOnlyList<ResultNote> notes,
        PValueRange? range = null)
    {
        Name = name;
        Convention = convention;
        Statistic = statistic;
        DegreesOfFreedom = degreesOfFreedom;
        LogPValue = logPValue is double.NegativeInfinity ? null : logPValue;
        PValue = logPValue is { } log ? Math.Exp(log) : null;
        Alternative = alternative;
        Notes = notes;
        PValueRange = range;
    }

    /// <summary>The name of the test, such as "pooled z".</summary>
    public string Name { get; }

    /// <summary>What distinguishes it from other tests of that name, such as "no continuity correction".</summary>
    public string Convention { get; }

    /// <summary>The test statistic; null if the test is undefined or has none.</summary>
    public double? Statistic { get; }

    /// <summary>The degrees of freedom of the reference distribution; null if it has none.</summary>
    public double? DegreesOfFreedom { get; }

    /// <summary>The denominator degrees of freedom of an F distribution, or its like; infinite where the design has as many; null for other tests.</summary>
    public double? DenominatorDegreesOfFreedom { get; private init; }

    /// <summary>The p-value, in [0, 1]; null if the test is undefined.</summary>
    public double? PValue { get; }

    /// <summary>The natural logarithm of the p-value, accurate where the p-value itself is too small for a double; null if the test is undefined or p is exactly 0.</summary>
    public double? LogPValue { get; }

    /// <summary>
    /// Between what the exact p-value lies where it was not computed itself: certified bounds, or the confidence interval of a simulation; null
    /// where <see cref="PValue"/> is the p-value. With certified bounds <see cref="PValue"/> is the upper one, so that it errs on the safe side.
    /// </summary>
    public PValueRange? PValueRange { get; }

    /// <summary>The alternative that was tested against.</summary>
    public Alternative Alternative { get; }

    /// <summary>What to keep in mind about the result.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    internal static TestResult Undefined(
        string name, string convention, ResultNote note, Alternative alternative = Alternative.TwoSided, double? degreesOfFreedom = null) =>
        new(name, convention, null, degreesOfFreedom, null, alternative, [note]);

    /// <summary>A p-value that has been computed, by its logarithm.</summary>
    internal static TestResult FromFigures(
        string name,
        string convention,
        TestFigures figures,
        Alternative alternative = Alternative.TwoSided,
        IReadOnlyList<ResultNote>? notes = null,
        PValueRange? range = null) =>
        new(
            name,
            convention,
            figures.Statistic,
            figures.DegreesOfFreedom,
            figures.LogPValue,
            alternative,
            figures.Note is { } note ? [.. notes ?? [], note] : notes ?? [],
            range)
        {
            DenominatorDegreesOfFreedom = figures.DenominatorDegreesOfFreedom,
        };

    /// <summary>A statistic that is chi-squared under the hypothesis.</summary>
    internal static TestResult FromChiSquared(
        string name, string convention, double statistic, double degreesOfFreedom, IReadOnlyList<ResultNote> notes) =>
        FromFigures(name, convention, TestFigures.OfChiSquared(statistic, degreesOfFreedom), notes: notes);
}

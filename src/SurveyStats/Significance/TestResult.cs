using SurveyStats.Numerics;

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
        IReadOnlyList<ResultNote> notes)
    {
        Name = name;
        Convention = convention;
        Statistic = statistic;
        DegreesOfFreedom = degreesOfFreedom;
        LogPValue = logPValue;
        PValue = logPValue is { } log ? Math.Exp(log) : null;
        Alternative = alternative;
        Notes = notes;
    }

    /// <summary>The name of the test, such as "pooled z".</summary>
    public string Name { get; }

    /// <summary>What distinguishes it from other tests of that name, such as "no continuity correction".</summary>
    public string Convention { get; }

    /// <summary>The test statistic; null if the test is undefined or has none.</summary>
    public double? Statistic { get; }

    /// <summary>The degrees of freedom of the reference distribution; null if it has none.</summary>
    public double? DegreesOfFreedom { get; }

    /// <summary>The p-value, in [0, 1]; null if the test is undefined.</summary>
    public double? PValue { get; }

    /// <summary>The natural logarithm of the p-value, accurate where the p-value itself is too small for a double; null if the test is undefined.</summary>
    public double? LogPValue { get; }

    /// <summary>The alternative that was tested against.</summary>
    public Alternative Alternative { get; }

    /// <summary>What to keep in mind about the result.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    internal static TestResult Undefined(
        string name, string convention, ResultNote note, Alternative alternative = Alternative.TwoSided, double? degreesOfFreedom = null) =>
        new(name, convention, null, degreesOfFreedom, null, alternative, [note]);

    /// <summary>A statistic that is standard normal under the hypothesis.</summary>
    internal static TestResult FromNormal(string name, string convention, double z, Alternative alternative) =>
        new(name, convention, z, null, LogPValueOf(z, alternative, Normal.LogUpperTail), alternative, []);

    /// <summary>A statistic that has Student's t distribution under the hypothesis.</summary>
    internal static TestResult FromStudent(string name, string convention, double t, double degreesOfFreedom, Alternative alternative) =>
        new(name, convention, t, degreesOfFreedom, LogPValueOf(t, alternative, x => StudentT.LogUpperTail(x, degreesOfFreedom)), alternative, []);

    /// <summary>A statistic that is chi-squared under the hypothesis.</summary>
    internal static TestResult FromChiSquared(
        string name, string convention, double statistic, double degreesOfFreedom, IReadOnlyList<ResultNote> notes) =>
        new(name, convention, statistic, degreesOfFreedom, ChiSquared.LogUpperTail(statistic, degreesOfFreedom), Alternative.TwoSided, notes);

    /// <summary>The logarithm of the p-value of a statistic with a symmetric distribution.</summary>
    private static double LogPValueOf(double statistic, Alternative alternative, Func<double, double> logUpperTail) => alternative switch
    {
        Alternative.Less => logUpperTail(-statistic),
        Alternative.Greater => logUpperTail(statistic),
        _ => Math.Min(0, Math.Log(2) + logUpperTail(Math.Abs(statistic))),
    };
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Compares two estimates of one sample by their joint covariance under its design, which knows of strata, clusters and weights that they share, and of
/// respondents that they have in common.
/// <para>Test: t = d / SE, SE^2 = V1 + V2 - 2 C, against Student's t on the degrees of freedom of the design; undefined where SE is 0.</para>
/// <para>Interval: d -/+ t SE, cut at -1 and 1 for shares.</para>
/// Source: Binder (1983), International Statistical Review 51, 279-292; Korn and Graubard (1999), Analysis of Health Surveys, section 3.2.
/// </summary>
internal static class JointDifference
{
    public const string TestName = "t with joint covariance";
    public const string IntervalName = "t with joint covariance";

    /// <summary>The note of a test without degrees of freedom.</summary>
    public static readonly ResultNote NoDegreesOfFreedom =
        new(NoteCode.NoDegreesOfFreedom, "the design leaves no degrees of freedom: as many strata as primary units");

    private const string Convention = "covariance and degrees of freedom of the sample design";

    public static Comparison Compare(Proportion first, Proportion second, double? covariance, double degreesOfFreedom, ConfidenceLevel level, bool overlap) => new(
        first,
        second,
        Interval(first.Estimate - second.Estimate, first.Variance, second.Variance, covariance, degreesOfFreedom, level) is { } interval
            ? new ConfidenceInterval(Math.Max(-1, interval.Lower), Math.Min(1, interval.Upper), level, IntervalSides.TwoSided, IntervalName)
            : null,
        IntervalName,
        Test(first.Estimate - second.Estimate, first.Variance, second.Variance, covariance, degreesOfFreedom),
        overlap);

    public static TestResult Test(
        double? difference, double? firstVariance, double? secondVariance, double? covariance, double degreesOfFreedom, Alternative alternative = Alternative.TwoSided)
    {
        if (difference is not { } d)
        {
            return TestResult.Undefined(TestName, Convention, new ResultNote(NoteCode.EmptyBase, "no respondent in a base"), alternative);
        }

        if (Variance(firstVariance, secondVariance, covariance) is not { } variance)
        {
            return TestResult.Undefined(TestName, Convention, new ResultNote(NoteCode.ZeroVariance, "the difference has no variance"), alternative);
        }

        return degreesOfFreedom > 0
            ? TestResult.FromFigures(TestName, Convention, TestFigures.OfStudent(d / Math.Sqrt(variance), degreesOfFreedom, alternative), alternative)
            : TestResult.Undefined(TestName, Convention, NoDegreesOfFreedom, alternative);
    }

    public static ConfidenceInterval? Interval(
        double? difference, double? firstVariance, double? secondVariance, double? covariance, double degreesOfFreedom, ConfidenceLevel level)
    {
        if (difference is not { } d || Variance(firstVariance, secondVariance, covariance) is not { } variance || !(degreesOfFreedom > 0))
        {
            return null;
        }

        var margin = StudentT.UpperQuantile(level.Alpha / 2, degreesOfFreedom) * Math.Sqrt(variance);
        return double.IsFinite(margin) ? new ConfidenceInterval(d - margin, d + margin, level, IntervalSides.TwoSided, IntervalName) : null;
    }

    /// <summary>The standard error of the difference; null if a variance is missing.</summary>
    public static double? StandardError(double? first, double? second, double? covariance) =>
        first is null || second is null ? null : Math.Sqrt(Variance(first, second, covariance) ?? 0);

    /// <summary>V1 + V2 - 2 C; null where it is 0 but for rounding.</summary>
    private static double? Variance(double? first, double? second, double? covariance)
    {
        const double rounding = 1e-14;
        var variance = first + second - (2 * (covariance ?? 0));
        return variance > rounding * (first + second) ? variance : null;
    }
}

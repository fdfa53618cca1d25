using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>
/// Compares the share of one answer in two segments that have respondents in common (a country and its region), by the covariance C of
/// the two shares.
/// <para>Test: z = d / sqrt(V1 + V2 - 2 C), d = p1 - p2, against the normal distribution; undefined where the variance is 0.</para>
/// <para>
/// Interval: Newcombe's square-and-add of the Wilson limits [l, u] with correlation r = C / sqrt(V1 V2):
/// lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2 - 2 r (p1 - l1)(u2 - p2)), upper = d + sqrt((u1 - p1)^2 + (p2 - l2)^2 - 2 r (u1 - p1)(p2 - l2)).
/// </para>
/// Bad where a share is 0 or 1 (r is then taken as 0) or the segments are nearly the same.
/// Source: Zou and Donner (2008), Statistics in Medicine 27, equations 8 and 9; Derrick et al. (2015) for the test.
/// </summary>
internal static class OverlappingProportions
{
    public const string TestName = "z with covariance";
    public const string IntervalName = "Newcombe with correlation";

    public static Comparison Compare(Proportion first, Proportion second, double? covariance, ConfidenceLevel level) =>
        new(first, second, Interval(first, second, covariance, level), IntervalName, Test(first, second, covariance), overlap: true);

    private static TestResult Test(Proportion first, Proportion second, double? covariance)
    {
        const string convention = "unpooled variance, overlap of the segments taken into account, no continuity correction";
        var variance = first.Variance + second.Variance - (2 * covariance);
        if (variance is not > 0 || first.Estimate - second.Estimate is not { } difference)
        {
            return TestResult.Undefined(TestName, convention, new ResultNote(NoteCode.ZeroVariance, "the difference has no variance"));
        }

        return TestResult.FromFigures(TestName, convention, TestFigures.OfNormal(difference, variance.Value, Alternative.TwoSided));
    }

    private static ConfidenceInterval? Interval(Proportion first, Proportion second, double? covariance, ConfidenceLevel level)
    {
        if (first.Interval(IntervalMethod.Wilson, level) is not { } one
            || second.Interval(IntervalMethod.Wilson, level) is not { } two
            || (first.Estimate, second.Estimate) is not ({ } p1, { } p2))
        {
            return null;
        }

        var scale = Math.Sqrt((first.Variance ?? 0) * (second.Variance ?? 0));
        var r = scale > 0 ? Math.Clamp((covariance ?? 0) / scale, -1, 1) : 0;
        var (lower, upper) = MoverLimits.Difference((p1, one.Lower, one.Upper), (p2, two.Lower, two.Upper), r);
        return new ConfidenceInterval(Math.Max(-1, lower), Math.Min(1, upper), level, IntervalSides.TwoSided, IntervalName);
    }
}

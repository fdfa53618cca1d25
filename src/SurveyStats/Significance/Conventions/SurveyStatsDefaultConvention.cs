namespace SurveyStats.Significance;

/// <summary>
/// What <see cref="ProportionSet.Compare"/> does by default. Complex sample: t with the joint covariance of its design. Else, without overlap: pooled z at
/// effective bases with Newcombe's interval; with overlap: z with the covariance of the shares, and Newcombe's interval with their correlation.
/// <para>Formula: see the tests named in the result.</para>
/// Source: Binder (1983), International Statistical Review 51; Kish (1965), section 11.7; Derrick et al. (2015) for the overlap.
/// </summary>
internal sealed class SurveyStatsDefaultConvention() : ComparisonConvention(
    "SurveyStats",
    "Joint covariance under a complex design, which ignores nothing of it; else the pooled z test at effective bases, less the covariance of an overlap.",
    new("design, else effective", "joint covariance, else pooled", "t of the design, else normal", "overlap in the covariance"),
    Adjustment.Holm)
{
    private static readonly ConventionTraits Complex = new("design", "joint covariance", "t, df of all columns", "overlap in the covariance");
    private static readonly ConventionTraits Overlapping = new("effective", "unpooled", "normal", "overlap in the covariance");
    private static readonly ConventionTraits Independent = new("effective", "pooled", "normal", "no overlap");

    /// <inheritdoc/>
    internal override ConventionLine Compare(ProportionSet shares, int first, int second, ConfidenceLevel level)
    {
        var comparison = shares.Compare(shares[first].Segment, shares[second].Segment, level);
        var traits = shares.SamplingVariance is not null ? Complex : comparison.Overlap ? Overlapping : Independent;
        return new ConventionLine(
            this, traits.Text, comparison.Difference, StandardError(shares, first, second), comparison.Test, comparison.Interval);
    }

    private static double? StandardError(ProportionSet shares, int first, int second)
    {
        var (a, b) = (shares[first], shares[second]);
        if (shares.SamplingVariance is not null || shares.Overlap(a.Segment, b.Segment))
        {
            return JointDifference.StandardError(a.Variance, b.Variance, shares.Covariance(first, second));
        }

        return a.Estimate is null || b.Estimate is null || double.IsInfinity(a.PrecisionBase) || double.IsInfinity(b.PrecisionBase)
            ? null
            : Math.Sqrt(PooledZTest.Variance(a.PrecisionCount, a.PrecisionBase, b.PrecisionCount, b.PrecisionBase));
    }
}

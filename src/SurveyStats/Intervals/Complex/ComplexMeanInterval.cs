using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The share and t standard errors on both sides, as for any mean.
/// <para>Formula: p -/+ t sqrt(V). Not clipped, as in R: limits may leave [0, 1].</para>
/// Bad: it covers less than the level for p near 0 or 1. Source: Cochran (1977), Sampling Techniques, section 2.8; Lumley (2010), Complex Surveys,
/// section 2.2.
/// </summary>
internal sealed class ComplexMeanInterval() : ComplexIntervalMethod("mean")
{
    private protected override bool MayLeaveRange => true;

    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var t = StudentT.UpperQuantile(tail, share.DegreesOfFreedom);
        var margin = t * share.StandardError!.Value;
        return new ComplexLimits(share.Estimate - margin, share.Estimate + margin, null, t);
    }
}

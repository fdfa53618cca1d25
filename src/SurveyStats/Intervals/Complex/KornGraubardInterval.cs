namespace SurveyStats.Intervals;

/// <summary>
/// Korn and Graubard's interval: Clopper and Pearson's exact interval at the effective base.
/// <para>
/// Formula: n* = p q/V (t(n - 1)/t(nu))^2; lower = the a quantile of Beta(n* p, n* q + 1), upper = the 1 - a quantile of Beta(n* p + 1, n* q). The convention
/// says whether n* is adjusted by the degrees of freedom and whether it is at most n.
/// </para>
/// Good for shares near 0 or 1; conservative. As in R the degrees of freedom of the design are used, whatever those of a quantile.
/// Source: Korn and Graubard (1998), Survey Methodology 24, 193-201; Parker et al. (2017), National Center for Health Statistics, Vital and Health
/// Statistics 2 (175), for the truncation and for shares of 0 and 1.
/// </summary>
internal sealed class KornGraubardInterval(string name, EffectiveBaseConvention convention, BaseAtEnds atEnds) : ComplexIntervalMethod(name)
{
    private protected override BaseAtEnds AtEnds => atEnds;

    private protected override bool IsExactAtEnds => true;

    private protected override bool IsTruncated => convention.IsTruncated;

    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var n = convention.BaseOf(share, tail);
        if (!double.IsFinite(n))
        {
            return null;
        }

        IntervalMethod.ClopperPearson.TryLimits(share.Estimate * n, n, tail, out var lower, out var upper);
        return new ComplexLimits(lower, upper, n, null);
    }
}

namespace SurveyStats.Intervals;

/// <summary>
/// Jeffreys' interval at the effective base of the design: equal tails of the posterior Beta(n_e p + 1/2, n_e q + 1/2).
/// <para>
/// Formula: the a and 1 - a quantiles of that distribution, n_e by the convention: SAS adjusts n_e = p q/V by (t(n - 1)/t(nu))^2 and holds it to n. Where
/// n_e p or n_e q is below about 1/2 the interval is extended to contain p.
/// </para>
/// Source: Brown, Cai and DasGupta (2001), Statistical Science 16; Dean and Pagano (2015), Journal of Survey Statistics and Methodology 3, 484-503.
/// </summary>
internal sealed class EffectiveJeffreysInterval(string name, EffectiveBaseConvention convention) : ComplexIntervalMethod(name)
{
    private protected override bool IsTruncated => convention.IsTruncated;

    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var n = convention.BaseOf(share, tail);
        if (!double.IsFinite(n))
        {
            return null;
        }

        IntervalMethod.Jeffreys.TryLimits(share.Estimate * n, n, tail, out var lower, out var upper);
        return new ComplexLimits(lower, upper, n, null);
    }
}

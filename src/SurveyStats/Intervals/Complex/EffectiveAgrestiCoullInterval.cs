namespace SurveyStats.Intervals;

/// <summary>
/// Agresti and Coull's interval at the effective base of the design.
/// <para>
/// Formula: n' = n_e + c^2, p' = (n_e p + c^2/2)/n', p' -/+ c sqrt(p' (1 - p')/n'), n_e and c by the convention: SAS adjusts n_e = p q/V by
/// (t(n - 1)/t(nu))^2, holds it to n, and takes c = z.
/// </para>
/// Wider than Wilson's for p near 0 or 1. Source: Agresti and Coull (1998), The American Statistician 52; Dean and Pagano (2015), Journal of Survey
/// Statistics and Methodology 3, 484-503.
/// </summary>
internal sealed class EffectiveAgrestiCoullInterval(string name, EffectiveBaseConvention convention) : ComplexIntervalMethod(name)
{
    private protected override bool IsTruncated => convention.IsTruncated;

    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var (n, c) = (convention.BaseOf(share, tail), convention.QuantileOf(share, tail));
        if (!double.IsFinite(n))
        {
            return null;
        }

        var (lower, upper) = AgrestiCoullInterval.AtQuantile(share.Estimate * n, n, c);
        return new ComplexLimits(lower, upper, n, c);
    }
}

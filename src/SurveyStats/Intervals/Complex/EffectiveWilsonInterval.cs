namespace SurveyStats.Intervals;

/// <summary>
/// Wilson's score interval at the effective base of the design.
/// <para>
/// Formula: [p + c^2/(2 n_e) -/+ c sqrt(p q/n_e + c^2/(4 n_e^2))] / (1 + c^2/n_e), n_e and c by the convention: R survey 4.5 has n_e = p q/V and c = t, SAS
/// n_e adjusted by (t(n - 1)/t(nu))^2 and c = z.
/// </para>
/// Good also for small shares. Source: Wilson (1927), Journal of the American Statistical Association 22; Franco, Little, Louis and Slud (2019), Journal
/// of Survey Statistics and Methodology 7, 334-364.
/// </summary>
internal sealed class EffectiveWilsonInterval(string name, EffectiveBaseConvention convention) : ComplexIntervalMethod(name)
{
    private protected override bool IsTruncated => convention.IsTruncated;

    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var (n, c) = (convention.BaseOf(share, tail), convention.QuantileOf(share, tail));
        if (!double.IsFinite(n))
        {
            return null;
        }

        var (small, large) = WilsonInterval.Roots(share.Estimate * n, n, c * c);

        // A tail above one half turns the limits round.
        return c >= 0 ? new ComplexLimits(small, large, n, c) : new ComplexLimits(large, small, n, c);
    }
}

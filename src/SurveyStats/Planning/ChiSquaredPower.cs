using SurveyStats.Numerics;

namespace SurveyStats.Planning;

/// <summary>
/// Power and size of chi-square tests of tables.
/// <para>
/// Formula: power = P(noncentral chi-squared with df and noncentrality n w^2 exceeds the alpha quantile of chi-squared with df), w Cohen's effect size; solved for n.
/// </para>
/// Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 7; Guenther (1977), The American Statistician 31.
/// </summary>
internal static class ChiSquaredPower
{
    // Above this the distribution is not computed; the power is then 1 for any df in use.
    private const double LargestNoncentrality = 1e8;

    public static double Of(double noncentrality, double df, double alpha) => noncentrality > LargestNoncentrality
        ? 1
        : NoncentralChiSquared.UpperTail(ChiSquared.UpperQuantile(alpha, df), df, noncentrality);

    /// <summary>The noncentrality n w^2 at which the power is met.</summary>
    public static double NoncentralityFor(double power, double df, double alpha)
    {
        var critical = ChiSquared.UpperQuantile(alpha, df);
        var high = 1.0;
        while (NoncentralChiSquared.UpperTail(critical, df, high) < power)
        {
            high *= 2;
        }

        return RootFinder.Bracketed(l => NoncentralChiSquared.UpperTail(critical, df, l) - power, 0, high);
    }

    /// <summary>
    /// w^2 of the shares p(i) of groups with the parts a(i) of the sample: sum of a (p - P)^2/(P (1 - P)), P = sum of a p; null where P is 0 or 1.
    /// </summary>
    public static double? SquaredEffect(IReadOnlyList<double> shares, IReadOnlyList<double> parts)
    {
        var pooled = shares.Zip(parts, (p, a) => p * a).Sum();
        var variance = pooled * (1 - pooled);
        return variance > 0 ? shares.Zip(parts, (p, a) => a * (p - pooled) * (p - pooled)).Sum() / variance : null;
    }
}

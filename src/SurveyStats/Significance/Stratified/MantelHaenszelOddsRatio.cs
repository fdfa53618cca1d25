using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Mantel and Haenszel's common odds ratio with the variance of Robins, Breslow and Greenland.
/// <para>
/// Formula: psi = R/S with R = sum of ad/N, S = sum of bc/N; ln psi -/+ z se, se^2 = sum of P ad/N/(2 R^2) + sum of (P bc/N + Q ad/N)/(2 R S)
/// + sum of Q bc/N/(2 S^2), P = (a + d)/N, Q = (b + c)/N.
/// </para>
/// Undefined where R or S is 0. Good for few large and for many small strata; says little where the odds ratios differ (see the test of Breslow and Day).
/// Source: Mantel and Haenszel (1959), Journal of the National Cancer Institute 22; Robins, Breslow and Greenland (1986), Biometrics 42, 311-323.
/// </summary>
internal sealed class MantelHaenszelOddsRatio() : StratifiedOddsRatioMethod("Mantel-Haenszel")
{
    /// <summary>The sums R and S.</summary>
    public static (double R, double S) Sums(StratumCounts[] strata)
    {
        var (r, s) = (0.0, 0.0);
        foreach (var (a, b, c, d) in strata)
        {
            var n = a + b + (c + d);
            r += a * d / n;
            s += b * c / n;
        }

        return (r, s);
    }

    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail)
    {
        var (r, s) = Sums(strata);
        if (r == 0 || s == 0)
        {
            return StratifiedFigures.Undefined(StratifiedRatios.ZeroSum);
        }

        var variance = 0.0;
        foreach (var (a, b, c, d) in strata)
        {
            var n = a + b + (c + d);
            var (p, q) = ((a + d) / n, (b + c) / n);
            var (ri, si) = (a * d / n / r, b * c / n / s);
            variance += ((p * ri / r) + (p * si / r) + (q * ri / s) + (q * si / s)) / 2;
        }

        return StratifiedFigures.OfNormal(Math.Log(r / s), Math.Sqrt(variance), Normal.UpperQuantile(tail));
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Mantel and Haenszel's common risk ratio with the variance of Greenland and Robins.
/// <para>
/// Formula: phi = R/S with R = sum of a n2/N, S = sum of c n1/N; ln phi -/+ z se, se^2 = sum of (n1 n2 (a + c) - a c N)/N^2 / (R S), the numerator
/// being a n1 d + c n2 b, which has no cancellation.
/// </para>
/// Undefined where R or S is 0. Good for few large and for many small strata.
/// Source: Rothman and Boice (1979) for the estimate; Greenland and Robins (1985), Biometrics 41, 55-68, for the variance.
/// </summary>
internal sealed class MantelHaenszelRiskRatio() : StratifiedRiskRatioMethod("Mantel-Haenszel")
{
    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail)
    {
        var (r, s, numerator) = (0.0, 0.0, 0.0);
        foreach (var t in strata)
        {
            var n = t.N;
            r += t.A * t.N2 / n;
            s += t.C * t.N1 / n;
            numerator += ((t.A * (t.N1 / n) * t.D) + (t.C * (t.N2 / n) * t.B)) / n;
        }

        return r == 0 || s == 0
            ? StratifiedFigures.Undefined(StratifiedRatios.ZeroSum)
            : StratifiedFigures.OfNormal(Math.Log(r / s), Math.Sqrt(numerator / r / s), Normal.UpperQuantile(tail));
    }
}

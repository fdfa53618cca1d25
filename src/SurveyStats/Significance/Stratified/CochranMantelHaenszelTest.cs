namespace SurveyStats.Significance;

/// <summary>
/// Cochran, Mantel and Haenszel's test of conditional independence.
/// <para>
/// Formula: X2 = (|D| - y)^2/V on 1 degree of freedom, D = sum of (a - n1 X/N), V = sum of n1 n2 X (N - X)/(N^2 (N - 1)); with continuity correction
/// y = 1/2 where |D| is at least 1/2, otherwise 0. One-sided the statistic is its signed root against the normal distribution.
/// </para>
/// Undefined where V = 0. Weak where the effects of strata have opposite signs; doubtful where V is small, whatever the number of strata.
/// Source: Cochran (1954), Biometrics 10; Mantel and Haenszel (1959), Journal of the National Cancer Institute 22.
/// </summary>
internal sealed class CochranMantelHaenszelTest(bool isCorrected)
    : ConditionalIndependenceTest("Cochran-Mantel-Haenszel", isCorrected ? "continuity correction 1/2" : "no continuity correction")
{
    private const double Correction = 0.5;

    // A deviation of exactly 1/2 may be rounded to less.
    private const double SmallestCorrected = Correction * (1 - 1e-12);

    private protected override TestFigures Compute(StratumCounts[] strata, Alternative alternative)
    {
        var (difference, variance) = (0.0, 0.0);
        foreach (var t in strata)
        {
            var (n, x) = (t.N, t.X);
            if (n > 1)
            {
                // a - n1 X/N = (a d - b c)/N.
                difference += t.Determinant / n;
                variance += t.N1 / n * (t.N2 / n) * (x * ((t.B + t.D) / (n - 1)));
            }
        }

        if (!(variance > 0))
        {
            return TestFigures.WithoutVariance(1);
        }

        var distance = isCorrected && Math.Abs(difference) >= SmallestCorrected ? Math.Max(0, Math.Abs(difference) - Correction) : Math.Abs(difference);
        return alternative == Alternative.TwoSided
            ? TestFigures.OfChiSquared(distance / variance * distance, 1)
            : TestFigures.OfNormal(Math.Sign(difference) * distance, variance, alternative);
    }
}

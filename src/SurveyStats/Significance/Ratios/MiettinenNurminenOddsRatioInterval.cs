using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Miettinen and Nurminen's score interval for an odds ratio. The default of the library for odds ratios.
/// <para>
/// Formula: the odds ratios o with (x1 - n1 p1~)^2 (1/(n1 p1~ q1~) + 1/(n2 p2~ q2~)) (N - 1)/N = z^2, N = n1 + n2, p~ the
/// maximum-likelihood estimates under o with n1 p1~ + n2 p2~ = x1 + x2. In one unknown, the shift e = x1 - n1 p1~: e^2 (1/(x1 - e) + 1/(y1
/// + e) + 1/(x2 + e) + 1/(y2 - e)) = z^2 N/(N - 1), y = n - x, and o = (x1 - e)(y2 - e)/((y1 + e)(x2 + e)). Lower 0 for x1 = 0 or y2 = 0,
/// upper unbounded for y1 = 0 or x2 = 0. Where N is 1 or less it is 0 to unbounded.
/// </para>
/// Coherent with the N - 1 chi-square test: it excludes 1 where <see cref="TwoProportionTest.NMinusOne"/> rejects. Good from very small
/// bases on.
/// Source: Miettinen and Nurminen (1985), Statistics in Medicine 4; Cornfield (1956), Proceedings of the Third Berkeley Symposium 4.
/// </summary>
internal sealed class MiettinenNurminenOddsRatioInterval() : OddsRatioIntervalMethod("Miettinen-Nurminen")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        var k = z * z * ScoreDifference.BiasCorrection(n1 + n2);
        var (y1, y2) = (n1 - x1, n2 - x2);
        var (lower, upper) = (LowerLimit(x1, y1, x2, y2, k), 1 / LowerLimit(x2, y2, x1, y1, k));

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (lower, upper) : (upper, lower);
    }

    private static double LowerLimit(double x1, double y1, double x2, double y2, double k)
    {
        if (x1 == 0 || y2 == 0 || double.IsInfinity(k))
        {
            return 0;
        }

        if (k == 0)
        {
            return x1 / y1 * (y2 / x2);
        }

        var (smaller, gap) = (Math.Min(x1, y2), Math.Abs(x1 - y2));
        var (e, rest) = CellShift.Solve(new Statistic(gap, y1, x2), smaller, k);
        return rest / (y1 + e) * ((gap + rest) / (x2 + e));
    }

    /// <summary>The cells rest, gap + rest, y1 + e and x2 + e.</summary>
    private readonly struct Statistic(double gap, double y1, double x2) : ICellStatistic
    {
        public (double Sum, double Change) At(double e, double rest)
        {
            var (a, b, c, d) = (1 / rest, 1 / (gap + rest), 1 / (y1 + e), 1 / (x2 + e));
            return (a + b + c + d, a + (rest * ((b * b) - (c * c) - (d * d))));
        }
    }
}

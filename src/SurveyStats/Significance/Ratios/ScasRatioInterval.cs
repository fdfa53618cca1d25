using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The skewness-corrected asymptotic score interval (SCAS) for a ratio, so that both tails miss equally often.
/// <para>
/// Formula: the roots r of s - (z^2 - 1) m / (6 V^(3/2)) = +/- z with s = (p1 - r p2)/sqrt(V), V = (N/(N - 1)) (p1~ q1~/n1 + r^2 p2~
/// q2~/n2) and m = p1~ q1~ (q1~ - p1~)/n1^2 - r^3 p2~ q2~ (q2~ - p2~)/n2^2, N = n1 + n2, p~ the maximum-likelihood estimates under p1 = r
/// p2; 0 for x1 = 0, unbounded for x2 = 0. Where N is 1 or less it is 0 to unbounded.
/// </para>
/// The best centred of all. At levels below 70 % it need not contain the estimate.
/// Source: Gart and Nam (1988), Biometrics 44; Laud (2017), Pharmaceutical Statistics 16, 334-348.
/// </summary>
internal sealed class ScasRatioInterval() : RatioIntervalMethod("SCAS")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        return (LowerLimit(x1, n1, x2, n2, z), 1 / LowerLimit(x2, n2, x1, n1, z));
    }

    /// <summary>In the logarithm of r, from the limit without correction outwards.</summary>
    private static double LowerLimit(double x1, double n1, double x2, double n2, double z)
    {
        const double Furthest = 690;
        var correction = ScoreDifference.BiasCorrection(n1 + n2);
        if (x1 == 0 || double.IsInfinity(correction))
        {
            return 0;
        }

        var k = Math.Max(1e-4, z * z) * correction;
        var near = Math.Log(z >= 0 || x2 == 0 ? ScoreRatio.LowerLimit(x1, n1, x2, n2, k) : 1 / ScoreRatio.LowerLimit(x2, n2, x1, n1, k));
        var score = new Score(x1, n1, x2, n2, z, correction);
        var value = score.At(near);

        // A score above z: the limit lies higher up.
        var stride = value > 0 ? 0.05 : -0.05;
        while (true)
        {
            var far = near + stride;
            if (Math.Abs(far) > Furthest)
            {
                return stride < 0 ? 0 : double.PositiveInfinity;
            }

            var next = score.At(far);
            if (next > 0 != value > 0)
            {
                return Math.Exp(ScoreRoot.Between(score, near, value, far, next));
            }

            (near, value, stride) = (far, next, stride * 1.6);
        }
    }

    /// <summary>The corrected score minus z at ln r, everything divided by p1~ = r p2~.</summary>
    private readonly struct Score(double x1, double n1, double x2, double n2, double z, double correction) : IScore
    {
        public double At(double t)
        {
            var r = Math.Exp(t);
            var (p1, q1, p2, q2) = RestrictedEstimates.OfRatio(x1, n1, x2, n2, r);
            var (v1, v2) = (q1 / (n1 * p1), q2 / (n2 * p2));
            var variance = (v1 + v2) * correction;
            if (variance == 0)
            {
                return -z;
            }

            var third = (v1 * ((q1 - p1) / (n1 * p1))) - (v2 * ((q2 - p2) / (n2 * p2)));
            var root = Math.Sqrt(variance);
            var s = ((x1 / n1) - (r * (x2 / n2))) / p1 / root;
            return SkewnessCorrection.Corrected(s, third / (6 * variance * root)) - z;
        }
    }
}

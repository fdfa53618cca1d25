using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The skewness-corrected asymptotic score interval (SCAS): Miettinen and Nurminen's score with the third moment taken into account, so that both tails
/// miss equally often.
/// <para>
/// Formula: the roots D of s - (z^2 - 1) m / (6 V^(3/2)) = +/- z with s = (d - D)/sqrt(V), V = (N/(N - 1)) (p1~ q1~/n1 + p2~ q2~/n2) and
/// m = p1~ q1~ (q1~ - p1~)/n1^2 - p2~ q2~ (q2~ - p2~)/n2^2, N = n1 + n2, p~ the maximum-likelihood estimates under p1 - p2 = D. Where no D down to -1 is
/// rejected, the lower limit is -1; the upper limit is minus the lower limit of the samples changed round. Where N is 1 or less, the limits are -1 and 1.
/// </para>
/// The best centred of all. For n1 = n2 coherent with the N - 1 chi-square test. At levels below 70 % it need not contain d.
/// Source: Gart and Nam (1990), Biometrics 46; Laud (2017), Pharmaceutical Statistics 16, 334-348.
/// </summary>
internal sealed class ScasDifferenceInterval() : DifferenceIntervalMethod("SCAS")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        return (LowerLimit(x1, n1, x2, n2, z), -LowerLimit(x2, n2, x1, n1, z));
    }

    private static double LowerLimit(double x1, double n1, double x2, double n2, double z)
    {
        var correction = ScoreDifference.BiasCorrection(n1 + n2);
        var start = ScoreDifference.Multiplier(x1, n1, x2, n2, Math.Max(1e-4, z * z) * correction);
        if (double.IsInfinity(start))
        {
            return -1;
        }

        var score = new Score(x1, n1, x2, n2, z, Math.Sqrt(correction));
        var (e, far) = z >= 0 ? Bracket(score, start) : Bracket(score, -start);
        if (!double.IsFinite(far))
        {
            return far > 0 ? -1 : 1;
        }

        e = ScoreRoot.Between(score, e, score.At(e), far, score.At(far));
        return ExactDifference.OfShares(x1, n1, x2, n2) - (e * score.VarianceAt(e));
    }

    /// <summary>Two multipliers between which the score crosses z, searched outwards from a start; far infinite if it never does.</summary>
    private static (double Near, double Far) Bracket(Score score, double start)
    {
        const double Largest = 1e12;
        var unit = Math.Abs(start) / 16;
        if (score.At(start) < 0)
        {
            // Too little: towards larger multipliers, across 0 for a negative start.
            for (var (near, e) = (start, start + unit); ; (near, e) = (e, e + (unit *= 4)))
            {
                if (score.At(e) >= 0)
                {
                    return (near, e);
                }

                if (e > Largest * Math.Abs(start))
                {
                    return (near, double.PositiveInfinity);
                }
            }
        }

        for (var (near, e) = (start, start - unit); ; (near, e) = (e, e - (unit *= 4)))
        {
            if (score.At(e) < 0)
            {
                return (near, e);
            }

            if (e < -Largest * Math.Abs(start))
            {
                return (near, double.NegativeInfinity);
            }
        }
    }

    /// <summary>The corrected score minus z along the multiplier; 0 - z where the difference has no variance.</summary>
    private readonly struct Score(double x1, double n1, double x2, double n2, double z, double rootOfCorrection) : IScore
    {
        public double At(double t)
        {
            var (p1, q1, p2, q2) = ScoreDifference.Estimates(x1, n1, x2, n2, t);
            var (v1, v2) = (p1 * q1 / n1, p2 * q2 / n2);
            var root = Math.Sqrt(v1 + v2);
            if (root == 0)
            {
                return -z;
            }

            var third = (v1 * (q1 - p1) / n1) - (v2 * (q2 - p2) / n2);
            var scale = root * rootOfCorrection;
            return SkewnessCorrection.Corrected(t * root / rootOfCorrection, third / (6 * scale * scale * scale)) - z;
        }

        public double VarianceAt(double t)
        {
            var (p1, q1, p2, q2) = ScoreDifference.Estimates(x1, n1, x2, n2, t);
            return (p1 * q1 / n1) + (p2 * q2 / n2);
        }
    }
}

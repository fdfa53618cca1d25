using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The interval of a score equation in which the nuisance (p1 + p2)/2 is replaced by an estimate psi: what Haldane's and the Jeffreys-Perks
/// interval have in common.
/// <para>
/// Formula: u = (1/n1 + 1/n2)/4, v = (1/n1 - 1/n2)/4; centre (d + z^2 v (1 - 2 psi)) / (1 + z^2 u), half-width z / (1 + z^2 u) times the
/// square root of u (4 psi (1 - psi) - d^2) + 2 v (1 - 2 psi) d + 4 z^2 u^2 psi (1 - psi) + z^2 v^2 (1 - 2 psi)^2; a negative radicand
/// counts as 0.
/// </para>
/// Source: Beal (1987), Biometrics 43; Newcombe (1998), Statistics in Medicine 17, methods 3 and 4.
/// </summary>
internal abstract class BealInterval(string name) : DifferenceIntervalMethod(name)
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        var z2 = z * z;
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        var (u, v) = (((1 / n1) + (1 / n2)) / 4, ((1 / n1) - (1 / n2)) / 4);

        // psi and 1 - psi, each by itself.
        var (psi, rest) = (Nuisance(x1, n1, x2, n2), Nuisance(n1 - x1, n1, n2 - x2, n2));
        var (product, skew) = (4 * psi * rest, v * (rest - psi));
        var radicand = (u * (product - (d * d))) + (2 * skew * d) + (z2 * u * u * product) + (z2 * skew * skew);
        var half = z / (1 + (z2 * u)) * Math.Sqrt(Math.Max(0, radicand));
        var centre = (d + (z2 * skew)) / (1 + (z2 * u));
        return (centre - half, centre + half);
    }

    /// <summary>psi, the estimate of (p1 + p2)/2; that of the failures is 1 - psi.</summary>
    private protected abstract double Nuisance(double x1, double n1, double x2, double n2);
}

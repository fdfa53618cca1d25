using SurveyStats.Numerics;

namespace SurveyStats.Planning;

/// <summary>
/// Power and size of non-inferiority and equivalence tests of two proportions, by the normal distribution with separate variances.
/// <para>
/// Formula: s = sqrt(p1 q1 + p2 q2/r), q the normal quantile of alpha (one-sided). Non-inferiority, H0: p1 - p2 &lt;= -margin: power = Phi(sqrt(n) (d + margin)/s - q),
/// n = s^2 ((q + z)/(d + margin))^2. Equivalence, both one-sided tests: power = Phi(sqrt(n) (margin - d)/s - q) + Phi(sqrt(n) (margin + d)/s - q) - 1, at least 0,
/// solved for n.
/// </para>
/// Source: Julious (2004), Statistics in Medicine 23, 1921-1986; Chow, Shao and Wang (2008), Sample Size Calculations in Clinical Research, section 4.2.
/// </summary>
internal static class EquivalencePower
{
    public static double OfNonInferiority(double n, double distance, double s, double tail) =>
        s > 0 ? Normal.LowerTail((Math.Sqrt(n) * distance / s) - Normal.UpperQuantile(tail)) : distance > 0 ? 1 : 0;

    public static double SizeOfNonInferiority(double distance, double s, double power, double tail)
    {
        var root = s * (Normal.UpperQuantile(tail) + Normal.LowerQuantile(power)) / distance;
        return root > 0 ? root * root : 0;
    }

    /// <summary>Phi(a) - Phi(-b), by the tails: 1 less both misses.</summary>
    public static double OfEquivalence(double n, double d, double margin, double s, double tail)
    {
        if (s == 0)
        {
            return Math.Abs(d) < margin ? 1 : 0;
        }

        var q = Normal.UpperQuantile(tail);
        var misses = Normal.UpperTail((Math.Sqrt(n) * (margin - d) / s) - q) + Normal.UpperTail((Math.Sqrt(n) * (margin + d) / s) - q);
        return Math.Max(0, 1 - misses);
    }

    public static double SizeOfEquivalence(double d, double margin, double s, double power, double tail)
    {
        if (s == 0)
        {
            return 0;
        }

        // Enough where each side misses with half of what may be missed; too little where the near side alone misses it all.
        var near = margin - Math.Abs(d);
        var most = SizeOfNonInferiority(near, s, 1 - ((1 - power) / 2), tail);
        var least = SizeOfNonInferiority(near, s, power, tail);
        return !(most > least) || !double.IsFinite(most) || OfEquivalence(least, d, margin, s, tail) >= power || OfEquivalence(most, d, margin, s, tail) <= power
            ? OfEquivalence(least, d, margin, s, tail) >= power ? least : most
            : RootFinder.Bracketed(n => OfEquivalence(n, d, margin, s, tail) - power, least, most);
    }
}

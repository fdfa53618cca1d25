using SurveyStats.Numerics;

namespace SurveyStats.Planning;

/// <summary>
/// Power and size of a z test whose standard error differs under hypothesis and alternative.
/// <para>
/// Formula: power = Phi((sqrt(n) d - q s0 - c/sqrt(n))/s1), d the difference in the direction of the alternative, s0/sqrt(n) and s1/sqrt(n) the standard errors
/// under hypothesis and alternative, q the normal quantile of the tail, c/n the continuity correction (0 for none); counted on both sides, the wrong one adds
/// Phi(-(sqrt(n) d + q s0 + c/sqrt(n))/s1). Solved for n, with K = q s0 + z s1, z the quantile of the power: sqrt(n) = (K + sqrt(K^2 + 4 c d))/(2 d), which
/// without correction is n = (K/d)^2.
/// </para>
/// Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition, sections 2.4 and 4.2 (first edition 1973).
/// </summary>
/// <param name="D">The difference; positive in the direction of the alternative.</param>
/// <param name="S0">The standard deviation under the hypothesis.</param>
/// <param name="S1">The standard deviation under the alternative; 0 where both shares are 0 or 1.</param>
/// <param name="C">The continuity correction times n.</param>
internal readonly record struct NormalPower(double D, double S0, double S1, double C)
{
    /// <summary>The power at size n > 0.</summary>
    public double At(double n, double tail, bool bothTails)
    {
        var bound = (Normal.UpperQuantile(tail) * S0) + (C / Math.Sqrt(n));
        var power = LowerTail((Math.Sqrt(n) * D) - bound);
        return bothTails ? Math.Min(1, power + LowerTail(-(Math.Sqrt(n) * D) - bound)) : power;
    }

    /// <summary>How far the argument of the normal distribution lies above the quantile of a power: 0 where the power is met.</summary>
    public double Excess(double n, double tail, double power) =>
        (Math.Sqrt(n) * D) - (Normal.UpperQuantile(tail) * S0) - (C / Math.Sqrt(n)) - (Normal.LowerQuantile(power) * S1);

    /// <summary>The real n at which the power is met, for D > 0.</summary>
    public double SizeFor(double power, double tail, bool bothTails)
    {
        var k = (Normal.UpperQuantile(tail) * S0) + (Normal.LowerQuantile(power) * S1);
        var root = (k + Math.Sqrt((k * k) + (4 * C * D))) / (2 * D);
        if (!(root > 0))
        {
            return 0;
        }

        var n = root * root;
        if (!bothTails || !double.IsFinite(n))
        {
            return n;
        }

        // The wrong side adds power, so that this n is enough; and more than enough where the wrong side alone has the power at every n.
        var (self, smallest) = (this, n * 1e-9);
        return At(smallest, tail, bothTails: true) >= power || At(n, tail, bothTails: true) <= power
            ? n
            : RootFinder.Bracketed(size => self.At(size, tail, bothTails: true) - power, smallest, n);
    }

    /// <summary>Phi(x/s1); a step where s1 is 0, at which nothing is rejected.</summary>
    private double LowerTail(double x) => S1 > 0 ? Normal.LowerTail(x / S1) : x > 0 ? 1 : 0;
}

namespace SurveyStats.Numerics;

/// <summary>
/// The range of k independent standard normal variables; z stands for the largest of them.
/// Formula: lower tail = k times the integral of phi(z) (Phi(z) - Phi(z - q))^(k - 1); since k phi(z) Phi(z)^(k - 1) integrates to 1,
/// upper tail = k times the integral of phi(z) Phi(z)^(k - 1) (1 - (1 - r)^(k - 1)), r = Phi(z - q) / Phi(z): no term is negative.
/// With v = z - q / 2, phi(z) phi(z - q) = exp(-v^2 - q^2 / 4) / (2 pi): the factor exp(-q^2 / 4) is taken out, so nothing underflows.
/// Source: Tippett (1925), Biometrika 17; Copenhaver and Holland (1988), equation 1.2.
/// </summary>
internal static class NormalRange
{
    private const double RootTwoPi = 2.5066282746310005024;

    /// <summary>exp(-v^2) is below the rounding of the integral beyond this.</summary>
    private const double NegligibleDistance = 6.5;

    private const double NegligibleExponent = 40;

    private static readonly GaussLegendre Rule = new(96);

    internal static double UpperTail(double q, int groups)
    {
        if (q == 0 || q > 1e3)
        {
            return q == 0 ? 1 : 0;
        }

        var quarter = DoubleDouble.Product(q, 0.25 * q);
        return Math.Min(1, Tail.Product(ScaledUpperTail(q, groups), quarter));
    }

    internal static double LogUpperTail(double q, int groups) =>
        double.IsInfinity(q) ? double.NegativeInfinity : Math.Min(0, Math.Log(ScaledUpperTail(q, groups)) - 0.25 * q * q);

    internal static double LogLowerTail(double q, int groups) =>
        q == 0 ? double.NegativeInfinity
            : Math.Log(groups) + LogConcaveIntegral.LogOf(
                v => Normal.LogDensity(v + 0.5 * q) + (groups - 1) * LogMass(v, q), -40, 40);

    /// <summary>The upper tail times exp(q^2 / 4).</summary>
    private static double ScaledUpperTail(double q, int groups)
    {
        // Below the first bound all k variables together have too little probability.
        var least = Normal.LowerQuantile(Math.Exp(-NegligibleExponent / (groups - 1)));
        var from = Math.Max(-NegligibleDistance, least - 0.5 * q);
        var to = Math.Max(NegligibleDistance, 9.5 - 0.5 * q);
        var sum = 0.0;
        for (var i = 0; i < Rule.Nodes.Length; i++)
        {
            sum += Rule.Weights[i] * ScaledIntegrand(from + (to - from) * Rule.Nodes[i], q, groups);
        }

        return groups * sum * (to - from);
    }

    private static double ScaledIntegrand(double v, double q, int groups)
    {
        var z = v + 0.5 * q;
        var phi = Normal.LowerTail(z);
        var distance = q - z;
        if (distance < 0)
        {
            var ratio = Math.Min(Normal.LowerTail(-distance) / phi, 1);
            var exceeds = -Elementary.ExpMinusOne((groups - 1) * Elementary.LogOnePlus(-ratio));
            return Math.Exp(0.25 * q * q - 0.5 * z * z) / RootTwoPi * Math.Pow(phi, groups - 1) * exceeds;
        }

        // phi(z) r = exp(-v^2 - q^2 / 4) R(q - z) / (2 pi Phi(z)), R the Mills ratio.
        var r = Math.Min(Normal.UpperTail(distance) / phi, 1);
        var quotient = r < 1e-18 ? groups - 1 : -Elementary.ExpMinusOne((groups - 1) * Elementary.LogOnePlus(-r)) / r;
        return Math.Exp(-v * v) * Normal.MillsRatio(distance) / (RootTwoPi * RootTwoPi) * Math.Pow(phi, groups - 2) * quotient;
    }

    /// <summary>log(Phi(z) - Phi(z - q)), z = v + q / 2: from the tails, or where these cancel as the integral of the density.</summary>
    private static double LogMass(double v, double q)
    {
        // The mass between v - q / 2 and v + q / 2 does not depend on the sign of v.
        var near = Math.Abs(v) - 0.5 * q;
        if (q < 1)
        {
            var sum = 0.0;
            for (var i = 0; i < ShortRule.Nodes.Length; i++)
            {
                var offset = q * ShortRule.Nodes[i];
                sum += ShortRule.Weights[i] * Math.Exp(-offset * (near + 0.5 * offset));
            }

            return Normal.LogDensity(near) + Math.Log(q * sum);
        }

        return near > 0
            ? Normal.LogUpperTail(near) + Elementary.LogOnePlus(-Math.Exp(Normal.LogUpperTail(near + q) - Normal.LogUpperTail(near)))
            : Elementary.LogOnePlus(-Normal.UpperTail(near + q) - Normal.UpperTail(-near));
    }

    private static readonly GaussLegendre ShortRule = new(16);
}

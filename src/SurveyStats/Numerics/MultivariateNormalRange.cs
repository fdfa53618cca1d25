namespace SurveyStats.Numerics;

/// <summary>
/// The range R of k independent standard normal variables: the studentized range with infinite degrees of freedom.
/// Formula: P(R &gt; q) = integral over z of k phi(z) [Phi(z)^(k-1) - (Phi(z) - Phi(z - q))^(k-1)], z the largest variable. The difference of powers is
/// taken as -Phi(z)^(k-1) expm1((k-1) log1p(-Phi(z - q)/Phi(z))), so that every term is positive and small tails keep their digits. The trapezoidal
/// rule converges exponentially for this integrand.
/// Source: Harter (1960), Annals of Mathematical Statistics 31; Trefethen and Weideman (2014), SIAM Review 56, for the rule.
/// </summary>
internal static class MultivariateNormalRange
{
    private const double Step = 0.125;
    private const double NegligibleDistance = 10;

    /// <summary>P(R &gt; q). Domain: k &gt;= 2, q &gt;= 0.</summary>
    internal static double UpperTail(double q, int k)
    {
        if (q <= 0) return 1;
        var sum = 0.0;
        for (var z = -NegligibleDistance; z <= q + NegligibleDistance; z += Step)
        {
            var below = Normal.LowerTail(z);
            var anyFar = -Elementary.ExpMinusOne((k - 1) * Elementary.LogOnePlus(-Normal.LowerTail(z - q) / below));
            sum += Math.Exp(-z * z / 2) * Math.Pow(below, k - 1) * anyFar;
        }

        return Math.Min(1, k * Step / Math.Sqrt(2 * Math.PI) * sum);
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The common proportions p over which an unconditional test takes the maximum: all, or those in a confidence interval for p.
/// <para>
/// Formula: with the interval C of level 1 - gamma (Clopper and Pearson, from all m successes of N trials), p-value = min(1, gamma + max
/// over C of P(p)).
/// </para>
/// Source: Berger and Boos (1994), Journal of the American Statistical Association 89, 1012-1016.
/// </summary>
internal readonly record struct NuisanceRange(double Gamma)
{
    public string Description => Gamma == 0
        ? "any common proportion"
        : FormattableString.Invariant($"common proportions within their interval, gamma = {Gamma} (Berger and Boos)");

    /// <exception cref="ArgumentOutOfRangeException">Gamma is not between 0 and 1.</exception>
    public static double CheckedGamma(double gamma) => gamma is > 0 and < 1
        ? gamma
        : throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "Gamma lies between 0 and 1; usual are 1e-4 to 1e-6. Without it use the plain test.");

    /// <summary>
    /// The logarithm of the p-value, from the probability of the tables that are extreme enough given that there are so many successes in
    /// both samples together, 0 to N, divided by exp(<paramref name="logScale"/>).
    /// </summary>
    public double LogPValue(double[] conditional, double logScale, long successes)
    {
        var (low, high) = (0.0, 1.0);
        if (Gamma > 0)
        {
            IntervalMethod.ClopperPearson.TryLimits(successes, conditional.Length - 1, Gamma / 2, out low, out high);
        }

        var log = Math.Log(new BernsteinPolynomial(conditional).Maximum(low, high)) + logScale;
        return Math.Min(Gamma == 0 ? log : LogarithmicSum.Of(log, Math.Log(Gamma)), 0);
    }
}

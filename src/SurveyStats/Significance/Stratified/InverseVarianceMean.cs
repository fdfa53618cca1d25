using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The fixed-effect mean of the effects of strata, weighted by their inverse variances.
/// <para>
/// Formula: with w = 1/v, estimate = sum of w theta / sum of w, se = 1/sqrt(sum of w), estimate -/+ z se; heterogeneity
/// Q = sum of w (theta - estimate)^2 on (strata - 1) degrees of freedom, with p = 1 for one stratum.
/// </para>
/// Undefined where any stratum has a variance that is 0 or undefined: counts of 0 do that, and nothing is added to them. Biased for small strata,
/// whose variances depend on their effects. Source: Cochran (1954), Biometrics 10; Woolf (1955), Annals of Human Genetics 19, for odds ratios.
/// </summary>
internal static class InverseVarianceMean
{
    private static readonly ResultNote NoVariance = new(NoteCode.ZeroCount, "a stratum has no variance: its counts of 0 leave the estimate undefined");

    /// <summary>The mean of effects, each with its variance.</summary>
    public static StratifiedFigures Of(StratumCounts[] strata, Func<StratumCounts, (double Effect, double Variance)> effectOf, double tail)
    {
        var effects = Array.ConvertAll(strata, t => effectOf(t));
        if (effects.Length == 0 || Array.Exists(effects, e => !(e.Variance > 0 && double.IsFinite(e.Variance))))
        {
            return StratifiedFigures.Undefined(NoVariance);
        }

        var (weights, weighted) = (0.0, 0.0);
        foreach (var (effect, variance) in effects)
        {
            weights += 1 / variance;
            weighted += effect / variance;
        }

        var estimate = effects.Length == 1 ? effects[0].Effect : weighted / weights;
        var q = effects.Sum(e => (e.Effect - estimate) * (e.Effect - estimate) / e.Variance);
        return StratifiedFigures.OfNormal(
            estimate, effects.Length == 1 ? Math.Sqrt(effects[0].Variance) : 1 / Math.Sqrt(weights), Normal.UpperQuantile(tail), Heterogeneity(q, effects.Length - 1));
    }

    private static TestResult Heterogeneity(double q, int degreesOfFreedom) => TestResult.FromFigures(
        "Cochran heterogeneity Q",
        "fixed effect, inverse-variance weights",
        degreesOfFreedom == 0 ? new TestFigures(0, 0, 0) : TestFigures.OfChiSquared(q, degreesOfFreedom));
}

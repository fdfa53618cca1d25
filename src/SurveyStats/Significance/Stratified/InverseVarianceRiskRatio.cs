using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The common risk ratio by inverse variances (<see cref="InverseVarianceMean"/>).
/// <para>Formula: theta = ln((a/n1)/(c/n2)), v = 1/a - 1/n1 + 1/c - 1/n2 = b/(a n1) + d/(c n2) in each stratum.</para>
/// Undefined where any a or c is 0, or all of both groups succeed; biased for small strata. Source: Katz et al. (1978), Biometrics 34, for the variance;
/// Cochran (1954), Biometrics 10, for the weights.
/// </summary>
internal sealed class InverseVarianceRiskRatio() : StratifiedRiskRatioMethod("inverse variance")
{
    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail) => InverseVarianceMean.Of(strata, Effect, tail);

    // ln(1 + x) keeps the digits of a ratio near 1.
    private static (double Effect, double Variance) Effect(StratumCounts t) =>
        t.A == 0 || t.C == 0
            ? (0, 0)
            : (Elementary.LogOnePlus(t.Determinant / (t.C * t.N1)), (t.B / t.A / t.N1) + (t.D / t.C / t.N2));
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The common odds ratio by inverse variances (<see cref="InverseVarianceMean"/>).
/// <para>Formula: theta = ln(a d / (b c)), v = 1/a + 1/b + 1/c + 1/d in each stratum.</para>
/// Undefined where any count is 0; biased for small strata. Source: Woolf (1955), Annals of Human Genetics 19.
/// </summary>
internal sealed class InverseVarianceOddsRatio() : StratifiedOddsRatioMethod("inverse variance (Woolf)")
{
    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail) => InverseVarianceMean.Of(strata, Effect, tail);

    // ln(1 + x) keeps the digits of an odds ratio near 1.
    private static (double Effect, double Variance) Effect(StratumCounts t) =>
        t.A == 0 || t.B == 0 || t.C == 0 || t.D == 0
            ? (0, 0)
            : (Elementary.LogOnePlus(t.Determinant / (t.B * t.C)), (1 / t.A) + (1 / t.B) + (1 / t.C) + (1 / t.D));
}

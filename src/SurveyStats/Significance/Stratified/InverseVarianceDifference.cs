namespace SurveyStats.Significance;

/// <summary>
/// The common risk difference by inverse variances (<see cref="InverseVarianceMean"/>).
/// <para>Formula: theta = a/n1 - c/n2, v = a b/n1^3 + c d/n2^3 in each stratum. Limits are not clipped.</para>
/// Undefined where a stratum lacks a group, or both its shares are 0 or 1; strata with shares near 0 or 1 weigh too much.
/// Source: Cochran (1954), Biometrics 10.
/// </summary>
internal sealed class InverseVarianceDifference() : StratifiedDifferenceMethod("inverse variance")
{
    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail) => InverseVarianceMean.Of(strata, Effect, tail);

    private static (double Effect, double Variance) Effect(StratumCounts t) =>
        t.N1 == 0 || t.N2 == 0
            ? (0, 0)
            : (ExactDifference.OfShares(t.A, t.N1, t.C, t.N2), (t.A / t.N1 * (t.B / t.N1) / t.N1) + (t.C / t.N2 * (t.D / t.N2) / t.N2));
}

namespace SurveyStats.Significance;

/// <summary>
/// Rao and Scott's test of association, corrected to the first order.
/// <para>
/// Formula: X2/mean of delta_j against chi-squared on k degrees of freedom, with delta_j the generalised design effects at the observed shares. The
/// statistic is X2 itself, without the correction, as R prints it. G2 in place of X2 for the likelihood ratio.
/// </para>
/// Bad where the design effects differ much, or primary units are few: then too often significant. Source: Rao and Scott (1984), Annals of Statistics
/// 12, 46-60.
/// </summary>
internal sealed class RaoScottFirstOrderTest(bool isLikelihoodRatio) : ComplexTableTest(
    isLikelihoodRatio ? "Rao-Scott likelihood ratio chi-square" : "Rao-Scott chi-square",
    "first order correction of p, uncorrected statistic as in R")
{
    private protected override TestFigures Compute(ComplexTableFigures table)
    {
        var (effects, k) = (table.Effects, table.Effects.Rank);
        if (!(effects.Trace > 0))
        {
            return TestFigures.Undefined(ZeroVariance, k);
        }

        var chiSquared = isLikelihoodRatio ? table.LikelihoodRatio : table.Pearson;
        return TestFigures.OfChiSquared(chiSquared / effects.Trace * k, k) with { Statistic = chiSquared };
    }
}

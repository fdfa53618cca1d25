namespace SurveyStats.Significance;

/// <summary>
/// Rao and Scott's test of association, corrected to the second order.
/// <para>
/// Formula: F = X2/sum of delta_j on d0 and d0 nu degrees of freedom, d0 = (sum of delta_j)^2/sum of delta_j^2, with delta_j the generalised design
/// effects at the observed shares; G2 in place of X2 for the likelihood ratio. For infinite nu it is X2 d0/sum of delta_j against chi-squared on d0.
/// </para>
/// The default: it keeps its level with few primary units and uneven design effects. Doubtful where an expected count is below 5: a note says so.
/// Source: Rao and Scott (1984), Annals of Statistics 12, 46-60; Thomas and Rao (1987), Journal of the American Statistical Association 82, 630-636.
/// </summary>
internal sealed class RaoScottTest(bool isLikelihoodRatio) : ComplexTableTest(
    isLikelihoodRatio ? "Rao-Scott likelihood ratio F" : "Rao-Scott F",
    "second order correction, observed shares, design degrees of freedom")
{
    private protected override TestFigures Compute(ComplexTableFigures table)
    {
        var (effects, nu) = (table.Effects, table.DegreesOfFreedom);
        if (!(effects.Trace > 0))
        {
            return TestFigures.Undefined(ZeroVariance);
        }

        var d0 = effects.Trace / effects.SumOfSquares * effects.Trace;
        var chiSquared = isLikelihoodRatio ? table.LikelihoodRatio : table.Pearson;
        return nu > 0 ? TestFigures.OfF(chiSquared / effects.Trace, d0, d0 * nu) : TestFigures.Undefined(NoDegreesOfFreedom, d0);
    }
}

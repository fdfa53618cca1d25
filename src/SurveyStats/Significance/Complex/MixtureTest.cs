using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The test of association by the distribution of X2 itself, a mixture of chi-squares.
/// <para>
/// Formula: P(sum of delta_j X_j > (X2/ddf) Y), with delta_j the generalised design effects, X_j chi-squared on 1 and Y on ddf degrees of freedom,
/// ddf = d0 nu, d0 = (sum of delta_j)^2/sum of delta_j^2; for replicate designs ddf is infinite, as in R: P(sum of delta_j X_j > X2).
/// </para>
/// Exact: by inversion of the characteristic function, to about 1e-13 of p. Saddlepoint: by Kuonen's approximation, some parts in a hundred off.
/// Source: Rao and Scott (1984), Annals of Statistics 12, 46-60; Davies (1973), Biometrika 60, 415-417; Kuonen (1999), Biometrika 86, 929-935.
/// </summary>
internal sealed class MixtureTest(bool isExact) : ComplexTableTest(
    isExact ? "mixture of chi-squares" : "mixture of chi-squares (saddlepoint)",
    isExact ? "exact distribution, observed shares" : "Kuonen's approximation, observed shares")
{
    private protected override TestFigures Compute(ComplexTableFigures table)
    {
        var effects = table.Effects;
        if (!(effects.Trace > 0))
        {
            return TestFigures.Undefined(ZeroVariance);
        }

        var ddf = table.IsReplicated ? double.PositiveInfinity : effects.Trace / effects.SumOfSquares * effects.Trace * table.DegreesOfFreedom;
        if (!(ddf > 0))
        {
            return TestFigures.Undefined(NoDegreesOfFreedom);
        }

        return new TestFigures(table.Pearson, null, LogTail(effects.Eigenvalues, table.Pearson, ddf), DenominatorDegreesOfFreedom: ddf);
    }

    private double LogTail(double[] effects, double x, double ddf) =>
        isExact ? ChiSquaredMixture.LogUpperTailOfRatio(effects, x, ddf) : ChiSquaredMixture.LogSaddlepointOfRatio(effects, x, ddf);
}

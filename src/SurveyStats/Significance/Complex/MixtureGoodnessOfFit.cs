using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The test of known shares by the distribution of X2 itself, a mixture of chi-squares.
/// <para>
/// Formula: P(sum of delta_j X_j > (X2/ddf) Y), X_j chi-squared on 1 and Y on ddf degrees of freedom, ddf = d0 nu, d0 = (sum of delta_j)^2/sum of
/// delta_j^2; for replicate designs ddf is infinite. Exact by inversion of the characteristic function, or by Kuonen's saddlepoint approximation.
/// </para>
/// Source: Rao and Scott (1981), Journal of the American Statistical Association 76, 221-230; Davies (1973), Biometrika 60; Kuonen (1999), Biometrika 86.
/// </summary>
internal sealed class MixtureGoodnessOfFit(bool isExact) : GoodnessOfFitTest(
    isExact ? "mixture of chi-squares" : "mixture of chi-squares (saddlepoint)", isExact ? "exact distribution" : "Kuonen's approximation")
{
    private protected override TestFigures Compute(double chiSquared, double[] effects, ComplexTable table)
    {
        var (sum, squares) = (effects.Sum(), effects.Sum(d => d * d));
        var ddf = table.IsReplicated ? double.PositiveInfinity : sum / squares * sum * table.DegreesOfFreedom;
        return !(sum > 0) ? Without("the shares have no variance", NoteCode.ZeroVariance)
            : !(ddf > 0) ? Without("the design leaves no degrees of freedom", NoteCode.NoDegreesOfFreedom)
            : new TestFigures(
                chiSquared,
                null,
                isExact ? ChiSquaredMixture.LogUpperTailOfRatio(effects, chiSquared, ddf) : ChiSquaredMixture.LogSaddlepointOfRatio(effects, chiSquared, ddf),
                DenominatorDegreesOfFreedom: ddf);
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// Rao and Scott's test of known shares, corrected to the second order.
/// <para>Formula: F = X2/sum of delta_j on d0 and d0 nu degrees of freedom, d0 = (sum of delta_j)^2/sum of delta_j^2.</para>
/// Source: Rao and Scott (1981), Journal of the American Statistical Association 76, 221-230; Thomas and Rao (1987), ibid. 82, 630-636, for F.
/// </summary>
internal sealed class RaoScottGoodnessOfFit() : GoodnessOfFitTest("Rao-Scott F", "second order correction, design degrees of freedom")
{
    private protected override TestFigures Compute(double chiSquared, double[] effects, ComplexTable table)
    {
        var (sum, squares, nu) = (effects.Sum(), effects.Sum(d => d * d), table.DegreesOfFreedom);
        return !(sum > 0) ? Without("the shares have no variance", NoteCode.ZeroVariance)
            : !(nu > 0) ? Without("the design leaves no degrees of freedom", NoteCode.NoDegreesOfFreedom)
            : TestFigures.OfF(chiSquared / sum, sum / squares * sum, sum / squares * sum * nu);
    }
}

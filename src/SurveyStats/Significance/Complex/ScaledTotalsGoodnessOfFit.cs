using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The test of known shares that R's svygofchisq makes.
/// <para>
/// Formula: X2 d0/sum of delta_j against chi-squared on d0 degrees of freedom, d0 = (sum of delta_j)^2/sum of delta_j^2, with delta_j the eigenvalues of
/// the covariance of g_i = (T_i - T pi_i)/sqrt(T pi_i) times n/T, linearised in the totals T_i and their sum T.
/// </para>
/// Without degrees of freedom of the design: too often significant where primary units are few. Far from the hypothesis the covariance differs from that
/// of the shares, since T in the denominator varies too. Source: Rao and Scott (1981), Journal of the American Statistical Association 76, 221-230.
/// </summary>
internal sealed class ScaledTotalsGoodnessOfFit() : GoodnessOfFitTest("scaled chi-square", "second order correction, covariance of scaled totals, as in R")
{
    private protected override double[] Effects(ComplexTable table, double[] pi)
    {
        // dg_i sqrt(n/T) = sqrt(n/pi_i) (dT_i - a_i dT)/T, a_i = pi_i + (p_i - pi_i)/2.
        double[] a = [.. pi.Zip(table.Proportions[0], (known, p) => known + ((p - known) / 2))];
        return Scaled(CovarianceMatrix.OfShares(table.TotalCovariance, a, table.Total), pi, table.Respondents);
    }

    private protected override TestFigures Compute(double chiSquared, double[] effects, ComplexTable table)
    {
        var (sum, squares) = (effects.Sum(), effects.Sum(d => d * d));
        if (!(sum > 0))
        {
            return Without("the shares have no variance", NoteCode.ZeroVariance);
        }

        var d0 = sum / squares * sum;
        return new TestFigures(chiSquared, d0, ChiSquared.LogUpperTail(chiSquared / sum * d0, d0));
    }
}

namespace SurveyStats.Design;

/// <summary>
/// What calibration to totals takes away from the variance: the regression of the scores on the auxiliary variables.
/// <para>
/// Formula: r = u/(g w_old); its residual from the regression on x with weights w_old, times g w_old. In a basis q orthonormal under w_old:
/// u - g w_old sum_k q_k (sum of q_k u/g).
/// </para>
/// Respondents whose new weight is 0 take no part. Source: Deville and Sarndal (1992), JASA 87, 379-380, equation 3.4.
/// </summary>
internal sealed class GregResidual(AuxiliaryBasis basis, double[] before, double[] after) : WeightResidual
{
    public override void Apply(Span<double> scores)
    {
        var b = new double[basis.Vectors.Count];
        for (var row = 0; row < scores.Length; row++)
        {
            if (after[row] == 0)
            {
                continue;
            }

            var perFactor = scores[row] * (before[row] / after[row]);
            for (var k = 0; k < b.Length; k++)
            {
                b[k] += perFactor * basis.Vectors[k][row];
            }
        }

        for (var row = 0; row < scores.Length; row++)
        {
            var fitted = 0.0;
            for (var k = 0; k < b.Length; k++)
            {
                fitted += b[k] * basis.Vectors[k][row];
            }

            scores[row] -= after[row] * fitted;
        }
    }
}

namespace SurveyStats.Design;

/// <summary>
/// What post-stratification takes away from the variance: scores lose the mean of their cell.
/// <para>Formula: u - w_new (sum over the cell of u w_old/w_new) / (sum over the cell of w_old).</para>
/// Source: Valliant (1993), JASA 88, 89-96.
/// </summary>
internal sealed class PostStratificationResidual(CalibrationMargin margin, double[] before, double[] after) : WeightResidual
{
    private readonly double[] _sums = margin.Sums(before);

    public override void Apply(Span<double> scores)
    {
        var means = new double[_sums.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            if (after[row] != 0)
            {
                means[margin.CategoryOfRow[row]] += scores[row] * (before[row] / after[row]);
            }
        }

        for (var g = 0; g < means.Length; g++)
        {
            means[g] = _sums[g] == 0 ? 0 : means[g] / _sums[g];
        }

        for (var row = 0; row < scores.Length; row++)
        {
            if (after[row] != 0)
            {
                scores[row] -= after[row] * means[margin.CategoryOfRow[row]];
            }
        }
    }
}

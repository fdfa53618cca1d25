namespace SurveyStats.Design;

/// <summary>
/// What raking takes away from the variance: scores over weights lose the means of the categories, margin by margin and again, ten times.
/// <para>Formula: r = u/w; ten rounds of r - (unweighted mean of r over its category), for each margin; then u = r w, w the raked weight.</para>
/// Respondents of weight 0 take no part. Source: Deville, Sarndal and Sautory (1993), JASA 88, 1013-1020; the ten rounds are those of R survey.
/// </summary>
internal sealed class RakingResidual : WeightResidual
{
    private const int Rounds = 10;

    private readonly CrossedMargins _cells;
    private readonly double[] _weights;
    private readonly double[] _counts;

    public RakingResidual(CrossedMargins cells, double[] weights)
    {
        (_cells, _weights) = (cells, weights);
        _counts = cells.Sums(Array.ConvertAll(weights, w => w == 0 ? 0.0 : 1.0));
    }

    /// <summary>The projection only needs the sums of r by cell: what it takes away is the same for all respondents of a cell.</summary>
    public override void Apply(Span<double> scores)
    {
        var rest = new double[_cells.Count];
        for (var row = 0; row < scores.Length; row++)
        {
            if (_weights[row] != 0)
            {
                rest[_cells.CellOfRow[row]] += scores[row] / _weights[row];
            }
        }

        var taken = new double[_cells.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var m = 0; m < _cells.Margins.Count; m++)
            {
                RemoveMeans(m, rest, taken);
            }
        }

        for (var row = 0; row < scores.Length; row++)
        {
            if (_weights[row] != 0)
            {
                scores[row] -= _weights[row] * taken[_cells.CellOfRow[row]];
            }
        }
    }

    private void RemoveMeans(int m, double[] rest, double[] taken)
    {
        var (means, counts) = (_cells.MarginSums(m, rest), _cells.MarginSums(m, _counts));
        for (var c = 0; c < means.Length; c++)
        {
            means[c] = counts[c] == 0 ? 0 : means[c] / counts[c];
        }

        for (var cell = 0; cell < rest.Length; cell++)
        {
            var mean = means[_cells.CategoryOf[m][cell]];
            taken[cell] += mean;
            rest[cell] -= _counts[cell] * mean;
        }
    }
}

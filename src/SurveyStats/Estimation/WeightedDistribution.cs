namespace SurveyStats.Estimation;

/// <summary>The weighted distribution of the substantive values of some cells of a table, and how precise its shares are.</summary>
internal sealed class WeightedDistribution
{
    private readonly SamplingVariance _variance;
    private readonly CellRatio _mean;
    private readonly double[] _values;
    private readonly double[] _cumulative;
    private readonly double[] _each;
    private readonly long _count;

    /// <param name="table">The table.</param>
    /// <param name="cells">The cells of the segment; at least one with a value.</param>
    /// <param name="variance">How the cells vary.</param>
    public WeightedDistribution(TallyTable table, IEnumerable<int> cells, SamplingVariance variance)
    {
        _variance = variance;
        _mean = CellRatio.Mean(table, cells);
        var weights = new SortedDictionary<double, (double Weight, long Count)>();
        for (var i = 0; i < _mean.Cells.Length; i++)
        {
            var sums = table.Cells[_mean.Cells[i]].Cell.ToSums();
            var (weight, count) = weights.GetValueOrDefault(_mean.Numerator[i]);
            weights[_mean.Numerator[i]] = (weight + sums.Weight, count + sums.Count);
            _count += sums.Count;
        }

        _values = [.. weights.Keys];
        _cumulative = new double[_values.Length];
        _each = new double[_values.Length];
        var sum = 0.0;
        foreach (var (index, (weight, count)) in weights.Values.Index())
        {
            _cumulative[index] = sum += weight;
            _each[index] = weight / count;
        }
    }

    /// <summary>The degrees of freedom of the design among those with a value; 0 if there are none.</summary>
    public double DegreesOfFreedom => Math.Max(0, _variance.DegreesOfFreedom(_mean.Cells));

    public double Quantile(QuantileRule rule, double p) => rule.Quantile(_values, _cumulative, _each, p);

    /// <summary>The share of those with a value of at most q, with its variance.</summary>
    public ComplexShare? ShareUpTo(double q)
    {
        var share = _mean with { Numerator = Array.ConvertAll(_mean.Numerator, x => x <= q ? 1.0 : 0), Denominator = Array.ConvertAll(_mean.Numerator, _ => 1.0) };
        return _variance.Estimate(share) is { } p && _variance.Variance(share) is { } v
            ? new ComplexShare(Math.Clamp(p, 0, 1), v, DegreesOfFreedom, _count)
            : null;
    }
}

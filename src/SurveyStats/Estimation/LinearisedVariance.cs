using SurveyStats.Design;
using SurveyStats.Tabulation;

namespace SurveyStats.Estimation;

/// <summary>
/// Variance by linearisation (Taylor series): a ratio R = A/B varies as the total of its scores u_c = (a_c - R b_c)/B over the cells of its base.
/// Source: Woodruff (1971), Journal of the American Statistical Association 66, 411-414; Binder (1983), International Statistical Review 51, 279-292.
/// </summary>
internal class LinearisedVariance : SamplingVariance
{
    private readonly IReadOnlyList<TallyCell> _cells;
    private readonly CellSums[] _sums;
    private readonly double[]?[] _weights;
    private readonly GroupSums?[] _groups;

    // For whoever comes next; whoever finds none makes one.
    private GroupAccumulator? _scratch;

    // Of each cell with moments the place of its totals of w x among the cells.
    private readonly Dictionary<int, int> _columns = [];

    public LinearisedVariance(IReadOnlyList<TallyCell> cells, SampleFrame frame)
    {
        _cells = cells;
        Frame = frame;
        _sums = [.. cells.Select(c => c.Cell.ToSums())];
        _weights = new double[cells.Count][];
        _groups = new GroupSums[cells.Count];
        var withMoments = Enumerable.Range(0, cells.Count).Where(c => cells[c].Moments is not null).ToArray();
        for (var i = 0; i < withMoments.Length; i++)
        {
            _columns.Add(withMoments[i], cells.Count - withMoments.Length + i);
        }
    }

    /// <inheritdoc/>
    public override double DesignDegreesOfFreedom => Frame.DegreesOfFreedom;

    protected SampleFrame Frame { get; }

    /// <inheritdoc/>
    public override double? Estimate(CellRatio ratio)
    {
        var (numerator, denominator) = Sums(ratio);
        return denominator == 0 ? null : numerator / denominator;
    }

    /// <inheritdoc/>
    public override double? Variance(CellRatio ratio) => CovarianceOrNone([ratio])?[0, 0];

    /// <inheritdoc/>
    public override double? Covariance(CellRatio first, CellRatio second) => CovarianceOrNone([first, second])?[0, 1];

    /// <inheritdoc/>
    public override LonelyUnitException NothingToAverage() => FrameCovariance.NothingToAverage(Frame);

    /// <inheritdoc/>
    public override double[,]? CovarianceOrNone(IReadOnlyList<CellRatio> ratios)
    {
        double[][] scores = [.. ratios.Select(Scores)];
        return Frame.IsIndependent
            ? new FrameCovariance(Frame).OfStrata(ByStratum(ratios, scores), ratios.Count)
            : new FrameCovariance(Frame).OfUnits(ByUnit(ratios, scores));
    }

    /// <inheritdoc/>
    public override double DegreesOfFreedom(IEnumerable<int> cells)
    {
        var (respondents, sums) = (0L, Interlocked.Exchange(ref _scratch, null) ?? new GroupAccumulator(Frame.GroupCount));
        foreach (var cell in cells)
        {
            var groups = GroupsOf(cell);
            foreach (var group in groups.Groups)
            {
                sums.Add(group, 0);
            }

            foreach (var count in groups.Counts)
            {
                respondents += count;
            }
        }

        var degrees = Frame.DegreesOfFreedomOf(sums.Take().Groups, respondents);
        _scratch = sums;
        return degrees;
    }

    /// <summary>The scores u_c of the cells of a ratio.</summary>
    protected double[] Scores(CellRatio ratio)
    {
        var (numerator, denominator) = Sums(ratio);
        var r = denominator == 0 ? 0 : numerator / denominator;
        var scores = new double[ratio.Cells.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ratio.Denominator is null ? ratio.Numerator[i]
                : denominator == 0 ? 0
                : (ratio.Numerator[i] - (r * ratio.Denominator[i])) / denominator;
        }

        // Where all answer alike nothing but rounding is left.
        const double rounding = 1e-14;
        if (ratio.Denominator is not null && scores.Index().All(s => Math.Abs(s.Item * denominator) <= rounding * Math.Abs(ratio.Numerator[s.Index])))
        {
            Array.Clear(scores);
        }

        return scores;
    }

    private (double Numerator, double Denominator) Sums(CellRatio ratio)
    {
        var (numerator, denominator) = (0.0, 0.0);
        for (var i = 0; i < ratio.Cells.Length; i++)
        {
            var weight = _sums[ratio.Cells[i]].Weight;
            numerator += ratio.Numerator[i] * weight;
            denominator += ratio.Denominator is null ? 0 : ratio.Denominator[i] * weight;
        }

        return ratio.Denominator is null ? (numerator, 1) : (numerator, denominator);
    }

    private GroupTotals[] ByUnit(IReadOnlyList<CellRatio> ratios, double[][] scores)
    {
        var sums = Interlocked.Exchange(ref _scratch, null) ?? new GroupAccumulator(Frame.GroupCount);
        var totals = new GroupTotals[ratios.Count];
        for (var k = 0; k < totals.Length; k++)
        {
            var cells = ratios[k].Cells;
            for (var i = 0; i < cells.Length; i++)
            {
                var groups = GroupsOf(cells[i]).Groups;
                var weights = WeightsOf(cells[i]);
                for (var g = 0; g < weights.Length; g++)
                {
                    sums.Add(groups[g], scores[k][i] * weights[g]);
                }
            }

            totals[k] = sums.Take();
        }

        _scratch = sums;
        return totals;
    }

    /// <summary>The sum of weights of each group of a cell.</summary>
    private double[] WeightsOf(int cell)
    {
        if (_weights[cell] is { } known)
        {
            return known;
        }

        var groups = GroupsOf(cell);
        var weights = new double[groups.Count];
        for (var g = 0; g < weights.Length; g++)
        {
            weights[g] = groups.WeightAt(g);
        }

        return _weights[cell] = weights;
    }

    private GroupSums GroupsOf(int cell) => _groups[cell] ??= _cells[cell].Groups as GroupSums ?? GroupSums.Of(_cells[cell].Groups);

    private void AddCross(int c, Dictionary<(int Stratum, int Cell), double> cross)
    {
        for (var i = 0; _cells[c].Moments is { } moments && i < _cells[c].Groups.Count; i++)
        {
            cross.Add((_cells[c].Groups[i].Group, c), moments.CrossAt(i));
        }
    }

    private IEnumerable<StratumSums> ByStratum(IReadOnlyList<CellRatio> ratios, double[][] scores)
    {
        // The cells of each stratum, each with the statistics that score in it.
        var strata = new SortedDictionary<int, SortedDictionary<int, CellSums>>();
        var scored = new Dictionary<int, List<(int Statistic, double Score)>>();
        var cross = new Dictionary<(int Stratum, int Cell), double>();
        for (var k = 0; k < ratios.Count; k++)
        {
            for (var i = 0; i < ratios[k].Cells.Length; i++)
            {
                var c = ratios[k].Cells[i];
                if (!scored.TryGetValue(c, out var list))
                {
                    scored.Add(c, list = []);
                    foreach (var (group, cell) in _cells[c].Groups)
                    {
                        (strata.TryGetValue(group, out var members) ? members : strata[group] = []).Add(c, cell.ToSums());
                    }

                    AddCross(c, cross);
                }

                list.Add((k, scores[k][i]));
            }
        }

        foreach (var (stratum, members) in strata)
        {
            int[] touched = [.. members.Keys.SelectMany(c => scored[c].Select(s => s.Statistic)).Distinct().Order()];
            var (totals, products, respondents) = (new double[touched.Length], new double[touched.Length, touched.Length], 0L);
            foreach (var (c, sums) in members)
            {
                respondents += sums.Count;
                (int Place, double Score)[] local = [.. scored[c].Select(s => (Array.BinarySearch(touched, s.Statistic), s.Score))];
                foreach (var (k, score) in local)
                {
                    totals[k] += score * sums.Weight;
                    foreach (var (l, other) in local)
                    {
                        products[k, l] += score * other * sums.SquaredWeight;
                    }
                }

                // The same responses are behind the totals of w and of w x.
                if (cross.TryGetValue((stratum, c), out var product) && scored.TryGetValue(_columns[c], out var ofColumn))
                {
                    foreach (var (k, score) in local)
                    {
                        foreach (var (statistic, other) in ofColumn)
                        {
                            var l = Array.BinarySearch(touched, statistic);
                            products[k, l] += score * other * product;
                            products[l, k] += score * other * product;
                        }
                    }
                }
            }

            yield return new StratumSums(stratum, respondents, touched, totals, products);
        }
    }
}

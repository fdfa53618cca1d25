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

    public LinearisedVariance(IReadOnlyList<TallyCell> cells, SampleFrame frame)
    {
        _cells = cells;
        Frame = frame;
        _sums = [.. cells.Select(c => c.Cell.ToSums())];
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
            : new FrameCovariance(Frame).OfUnits([.. ratios.Select((ratio, k) => ByUnit(ratio.Cells, scores[k]))]);
    }

    /// <inheritdoc/>
    public override double DegreesOfFreedom(IEnumerable<int> cells)
    {
        if (Frame.IsIndependent)
        {
            var (respondents, strata) = (0L, new HashSet<int>());
            foreach (var (group, cell) in cells.SelectMany(c => _cells[c].Groups))
            {
                respondents += cell.Count;
                strata.Add(group);
            }

            return respondents - strata.Count;
        }

        var stage = Frame.Stages.Count - 1;
        var units = cells.SelectMany(c => _cells[c].Groups.Select(g => g.Group)).ToHashSet();
        for (; stage > 0; stage--)
        {
            var (declared, above) = (Frame.Stages[stage].Units!, Frame.Stages[stage].Strata);
            units = [.. units.Select(u => above[declared[u].Stratum].Parent)];
        }

        return units.Count - units.Select(u => Frame.Stages[0].Units![u].Stratum).Distinct().Count();
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

    private GroupTotals ByUnit(int[] cells, double[] scores)
    {
        var totals = new SortedDictionary<int, double>();
        for (var i = 0; i < cells.Length; i++)
        {
            foreach (var (group, cell) in _cells[cells[i]].Groups)
            {
                totals[group] = totals.GetValueOrDefault(group) + (scores[i] * cell.ToSums().Weight);
            }
        }

        return new GroupTotals([.. totals.Keys], [.. totals.Values]);
    }

    private IEnumerable<StratumSums> ByStratum(IReadOnlyList<CellRatio> ratios, double[][] scores)
    {
        // The cells of each stratum, each with the statistics that score in it.
        var strata = new SortedDictionary<int, SortedDictionary<int, CellSums>>();
        var scored = new Dictionary<int, List<(int Statistic, double Score)>>();
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
            }

            yield return new StratumSums(stratum, respondents, touched, totals, products);
        }
    }
}

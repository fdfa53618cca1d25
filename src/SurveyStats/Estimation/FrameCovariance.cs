using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Estimation;

/// <summary>
/// The covariance matrix of linear statistics of a stratified sample, with one stage or several.
/// <para>
/// Formula: V = sum_h (1 - f_h) n_h/(n_h - 1) sum_j (t_hj - tbar_h)(t_hj - tbar_h)', with t_hj the totals of the scores of unit j of stratum h, n_h the
/// units drawn there (those without a score count with 0), f_h = n_h/N_h (0 without a population). A further stage adds f_h times the same expression
/// within each unit. With unequal probabilities p_j (Brewer) 1 - p_j stands in place of 1 - f_h, unit by unit. Strata without a respondent in the
/// domain add nothing; those with one unit follow <see cref="LonelyUnits"/>. Null where all of these are to add the mean of the others.
/// </para>
/// Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, sections 4.3 and 4.4; Binder (1983), International Statistical Review
/// 51, 279-292, for domains; Lumley (2010), Complex Surveys, section 2.3, for lonely units.
/// </summary>
internal sealed class FrameCovariance(SampleFrame frame)
{
    private readonly List<string> _lonely = [];
    private double[,] _sum = new double[0, 0];
    private int _domainStrata;
    private int _lonelyStrata;

    /// <summary>The covariance of statistics whose scores are summed by unit of the last stage.</summary>
    /// <param name="statistics">For each statistic the groups with respondents in its domain, rising, and the totals of their scores.</param>
    public double[,]? OfUnits(IReadOnlyList<GroupTotals> statistics)
    {
        Start(statistics.Count);
        if (statistics.Count == 1)
        {
            AddStage(frame.Stages.Count - 1, statistics[0]);
        }
        else
        {
            AddStage(frame.Stages.Count - 1, statistics);
        }

        return Result();
    }

    /// <summary>The covariance of statistics of independent responses, from sums by stratum.</summary>
    /// <param name="strata">The strata with respondents in the domain, each with its sums.</param>
    /// <param name="statistics">The number of statistics.</param>
    public double[,]? OfStrata(IEnumerable<StratumSums> strata, int statistics)
    {
        Start(statistics);
        foreach (var sums in strata)
        {
            var n = (double)frame.Stages[0].Strata[sums.Stratum].SampledUnits;
            if (FactorOf(0, sums.Stratum, 1, sums.Respondents) is not var (factor, isCentred))
            {
                continue;
            }

            var (count, spread, total) = (sums.Statistics.Length, sums.Products, sums.Totals);
            var centred = new double[count, count];
            for (var k = 0; k < count && isCentred; k++)
            {
                for (var l = 0; l < count; l++)
                {
                    centred[k, l] = Difference(spread[k, l], total[k] * total[l] / n, Math.Sqrt(spread[k, k] * spread[l, l]));
                }
            }

            Add(sums.Statistics, isCentred ? centred : spread, factor);
        }

        return Result();
    }

    private void Start(int statistics)
    {
        _sum = new double[statistics, statistics];
        (_domainStrata, _lonelyStrata) = (0, 0);
        _lonely.Clear();
    }

    /// <summary>That all strata are lonely, and there is none whose variance could stand for theirs.</summary>
    public static LonelyUnitException NothingToAverage(SampleFrame frame)
    {
        string[] lonely = [.. frame.Stages[0].Strata.Where(s => s.SampledUnits == 1).Select(NameOf)];
        return new LonelyUnitException(lonely.Length > 0 ? lonely : [.. frame.Stages[0].Strata.Select(NameOf)]);

        static string NameOf(FrameStratum stratum) => stratum.Name.Length > 0 ? stratum.Name : "the whole sample";
    }

    /// <summary>The difference; 0 where it is nothing but rounding of sums of squares.</summary>
    private static double Difference(double products, double ofMeans, double size)
    {
        const double rounding = 1e-15;
        return Math.Abs(products - ofMeans) <= rounding * size ? 0 : products - ofMeans;
    }

    private double[,]? Result()
    {
        if (_lonely.Count > 0)
        {
            throw new LonelyUnitException([.. _lonely.Distinct().Order(StringComparer.Ordinal)]);
        }

        if (frame.LonelyUnits == LonelyUnits.Average && _lonelyStrata > 0)
        {
            if (_domainStrata == _lonelyStrata)
            {
                return null;
            }

            var factor = (double)_domainStrata / (_domainStrata - _lonelyStrata);
            for (var i = 0; i < _sum.GetLength(0); i++)
            {
                for (var j = 0; j < _sum.GetLength(1); j++)
                {
                    _sum[i, j] *= factor;
                }
            }
        }

        return _sum;
    }

    /// <summary>Adds what varies among the units of a stage, and the stages above it.</summary>
    private void AddStage(int stage, IReadOnlyList<GroupTotals> statistics)
    {
        var (strata, units) = (frame.Stages[stage].Strata, frame.Stages[stage].Units!);
        foreach (var (stratum, members) in ByStratum(statistics, units))
        {
            int[] present = [.. members.Select(m => m.Group).Distinct().Order()];
            if (FactorOf(stage, stratum, FractionAbove(stage, stratum), present.Length) is not var (factor, isCentred))
            {
                continue;
            }

            int[] touched = [.. members.Select(m => m.Statistic).Distinct()];
            var totals = Array.ConvertAll(touched, _ => new double[present.Length]);
            var place = -1;
            foreach (var (statistic, group, total) in members)
            {
                // Members come by statistic, rising.
                place += place < 0 || touched[place] != statistic ? 1 : 0;
                totals[place][Array.BinarySearch(present, group)] += total;
            }

            var scales = Array.ConvertAll(present, unit => units[unit].InclusionProbability is { } p ? 1 - p : 1);
            var centre = isCentred ? Array.ConvertAll(totals, t => t.Sum() / strata[stratum].SampledUnits) : new double[touched.Length];
            Add(touched, Products(totals, centre, scales, isCentred ? AbsentScale(stage, stratum, present) : 0), factor);
        }

        if (stage > 0)
        {
            AddStage(stage - 1, [.. statistics.Select(s => s.SummedBy(group => strata[units[group].Stratum].Parent))]);
        }
    }

    /// <summary>The same of one statistic: units stand by stratum, so that no sorting is needed.</summary>
    private void AddStage(int stage, GroupTotals statistic)
    {
        var (strata, units, groups) = (frame.Stages[stage].Strata, frame.Stages[stage].Units!, statistic.Groups);
        var (scaled, deviations) = (new double[groups.Length], new double[groups.Length]);
        for (var (from, to) = (0, 0); from < groups.Length; from = to)
        {
            var stratum = units[groups[from]].Stratum;
            while (to < groups.Length && units[groups[to]].Stratum == stratum)
            {
                to++;
            }

            if (FactorOf(stage, stratum, FractionAbove(stage, stratum), to - from) is not var (factor, isCentred))
            {
                continue;
            }

            var totals = statistic.Totals.AsSpan(from..to);
            var centre = isCentred ? Sum(totals) / strata[stratum].SampledUnits : 0;
            for (var i = from; i < to; i++)
            {
                deviations[i] = statistic.Totals[i] - centre;
                scaled[i] = units[groups[i]].InclusionProbability is { } p ? (1 - p) * deviations[i] : deviations[i];
            }

            var absent = isCentred ? AbsentScale(stage, stratum, groups.AsSpan(from..to)) : 0;
            _sum[0, 0] += factor * ((absent * centre * centre) + Dots.Dot(scaled.AsSpan(from..to), deviations.AsSpan(from..to)));
        }

        if (stage > 0)
        {
            AddStage(stage - 1, statistic.SummedBy(group => strata[units[group].Stratum].Parent));
        }
    }

    private static double Sum(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    /// <summary>
    /// By what the products of the totals of a stratum count, and whether these are those about their means; null where it adds nothing. Notes lonely units.
    /// </summary>
    private (double Factor, bool IsCentred)? FactorOf(int stage, int stratum, double scale, long present)
    {
        var declared = frame.Stages[stage].Strata[stratum];
        var n = declared.SampledUnits;
        var isBrewer = frame.Stages[stage].Units is { } units && units.Count > 0 && units[0].InclusionProbability is not null;
        var remaining = isBrewer ? 1 : 1 - declared.Fraction;
        if (stage == 0)
        {
            _domainStrata++;
        }

        // The whole population was drawn.
        if (remaining < 1e-7)
        {
            return null;
        }

        if (n > 1)
        {
            var isLonelyInDomain = present == 1 && frame.LonelyInDomains;
            if (isLonelyInDomain && frame.LonelyUnits == LonelyUnits.Average)
            {
                _lonelyStrata++;
                return null;
            }

            return (scale * remaining * n / (n - 1), !(isLonelyInDomain && frame.LonelyUnits == LonelyUnits.Adjust));
        }

        switch (frame.LonelyUnits)
        {
            case LonelyUnits.Fail:
                _lonely.Add(NameOf(stage, stratum));
                break;
            case LonelyUnits.Adjust:
                return (scale * remaining, false);
            case LonelyUnits.Average when stage == 0:
                _lonelyStrata++;
                break;
        }

        return null;
    }

    private void Add(int[] touched, double[,] products, double factor)
    {
        for (var k = 0; k < touched.Length; k++)
        {
            for (var l = 0; l < touched.Length; l++)
            {
                _sum[touched[k], touched[l]] += factor * products[k, l];
            }
        }
    }

    /// <summary>The product of the fractions drawn, or of the probabilities of the units, at the stages above a stratum.</summary>
    private double FractionAbove(int stage, int stratum)
    {
        var fraction = 1.0;
        for (; stage > 0; stage--)
        {
            var unit = frame.Stages[stage - 1].Units![frame.Stages[stage].Strata[stratum].Parent];
            stratum = unit.Stratum;
            fraction *= unit.InclusionProbability ?? frame.Stages[stage - 1].Strata[stratum].Fraction;
        }

        return fraction;
    }

    /// <summary>The sum of the scales of the units of a stratum that have no respondent in the domain.</summary>
    private double AbsentScale(int stage, int stratum, ReadOnlySpan<int> present)
    {
        var units = frame.Stages[stage].Units!;
        if (units[present[0]].InclusionProbability is null)
        {
            return frame.Stages[stage].Strata[stratum].SampledUnits - present.Length;
        }

        var sum = 0.0;
        for (var i = 0; i < units.Count; i++)
        {
            sum += units[i].Stratum == stratum && !present.Contains(i) ? 1 - units[i].InclusionProbability!.Value : 0;
        }

        return sum;
    }

    private string NameOf(int stage, int stratum)
    {
        var declared = frame.Stages[stage].Strata[stratum];
        return declared.Name.Length > 0 ? declared.Name
            : stage == 0 ? "the whole sample"
            : $"unit {frame.Stages[stage - 1].Units![declared.Parent].Name}";
    }

    private static IEnumerable<(int Stratum, List<(int Statistic, int Group, double Total)> Members)> ByStratum(
        IReadOnlyList<GroupTotals> statistics, IReadOnlyList<FrameUnit> units)
    {
        var strata = new SortedDictionary<int, List<(int, int, double)>>();
        for (var k = 0; k < statistics.Count; k++)
        {
            var (groups, totals) = (statistics[k].Groups, statistics[k].Totals);
            for (var i = 0; i < groups.Length; i++)
            {
                var stratum = units[groups[i]].Stratum;
                (strata.TryGetValue(stratum, out var members) ? members : strata[stratum] = []).Add((k, groups[i], totals[i]));
            }
        }

        return strata.Select(s => (s.Key, s.Value));
    }

    /// <summary>The sums of products, scaled unit by unit, of the totals less their centres; absent units have totals of 0.</summary>
    private static double[,] Products(double[][] totals, double[] centre, double[] scales, double absent)
    {
        var deviations = totals.Select((t, k) => Array.ConvertAll(t, x => x - centre[k])).ToArray();
        var scaled = new double[scales.Length];
        var products = new double[totals.Length, totals.Length];
        for (var k = 0; k < totals.Length; k++)
        {
            for (var i = 0; i < scaled.Length; i++)
            {
                scaled[i] = scales[i] * deviations[k][i];
            }

            for (var l = 0; l <= k; l++)
            {
                products[k, l] = products[l, k] = (absent * centre[k] * centre[l]) + Dots.Dot(scaled, deviations[l]);
            }
        }

        return products;
    }
}

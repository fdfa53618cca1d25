using System.Collections.Concurrent;
using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Tabulation;

namespace SurveyStats.Estimation;

/// <summary>
/// Variance by replicates.
/// <para>
/// Formula: v = scale * sum_r rscale_r (theta_r - c)(theta_r - c)', with theta_r the estimates under the weights of replicate r, and c their mean over
/// the replicates with rscale_r > 0, or the estimates of the full sample. A replicate under which an estimate is undefined is left out.
/// </para>
/// Source: Wolter (2007), Introduction to Variance Estimation, 2nd edition, chapters 3 to 5; Rust and Rao (1996), Statistical Methods in Medical
/// Research 5, 283-310.
/// </summary>
internal sealed class ReplicateVariance : SamplingVariance
{
    private readonly TallyTable _table;
    private readonly ReplicateWeights _replicates;
    private readonly CellSums[] _sums;
    private readonly double[][] _totals;

    public ReplicateVariance(TallyTable table)
    {
        _table = table;
        _replicates = table.Sampling!.Replicates!;
        _sums = [.. table.Columns.Select(c => c.Cell.ToSums())];
        _totals = [.. table.Columns.Select(c => c.Replicates ?? TotalsOf(c))];
    }

    // The rank of the factors of each set of groups that was asked for: most segments have respondents in the same ones.
    private readonly ConcurrentDictionary<int[], int> _ranks = new(new SameNumbers());

    /// <inheritdoc/>
    public override double DesignDegreesOfFreedom => _replicates.DegreesOfFreedom ?? (RankOf(Enumerable.Range(0, _table.Sampling!.Frame.GroupCount)) - 1);

    /// <inheritdoc/>
    public override double? Estimate(CellRatio ratio) => Ratio(ratio, cell => _sums[cell].Weight);

    /// <inheritdoc/>
    public override double? Variance(CellRatio ratio) => CovarianceOrNone([ratio])[0, 0];

    /// <inheritdoc/>
    public override double? Covariance(CellRatio first, CellRatio second) => CovarianceOrNone([first, second])[0, 1];

    /// <inheritdoc/>
    public override double[,] CovarianceOrNone(IReadOnlyList<CellRatio> ratios)
    {
        var estimates = new double?[ratios.Count][];
        for (var k = 0; k < ratios.Count; k++)
        {
            estimates[k] = [.. Enumerable.Range(0, _replicates.Count).Select(r => Ratio(ratios[k], cell => _totals[cell][r]))];
        }

        return Covariance(estimates, [.. ratios.Select(r => Estimate(r) ?? 0)], _replicates);
    }

    /// <inheritdoc/>
    public override double DegreesOfFreedom(IEnumerable<int> cells) =>
        _replicates.DegreesOfFreedom ?? (RankOf(cells.SelectMany(c => _table.Columns[c].Groups.Select(g => g.Group)).Distinct()) - 1);

    /// <summary>The variance of the log odds log(p/(1 - p)) of a share over the replicates; null where the share is 0 or 1 under one.</summary>
    public double? VarianceOfLogOdds(CellRatio ratio)
    {
        var shares = Enumerable.Range(0, _replicates.Count).Select(r => Ratio(ratio, cell => _totals[cell][r])).ToArray();
        return Estimate(ratio) is > 0 and < 1 and var p && shares.All(s => s is null or (> 0 and < 1))
            ? Covariance([[.. shares.Select(s => s is { } share ? Logit(share) : (double?)null)]], [Logit(p)], _replicates)[0, 0]
            : null;

        static double Logit(double p) => Math.Log(p) - Math.Log(1 - p);
    }

    /// <summary>The covariance matrix of estimates from their replicates.</summary>
    /// <param name="estimates">The estimates of each statistic under each replicate; null where undefined.</param>
    /// <param name="full">The estimates of the full sample.</param>
    /// <param name="replicates">The scales.</param>
    public static double[,] Covariance(double?[][] estimates, double[] full, ReplicateWeights replicates)
    {
        int[] defined = [.. Enumerable.Range(0, replicates.Count).Where(r => estimates.All(e => e[r] is not null))];
        var centres = new double[full.Length];
        for (var k = 0; k < full.Length; k++)
        {
            centres[k] = replicates.CentredAtEstimate
                ? full[k]
                : defined.Where(r => replicates.ReplicateScales[r] > 0).Select(r => estimates[k][r]!.Value).DefaultIfEmpty().Average();
        }

        var covariance = new double[full.Length, full.Length];
        for (var k = 0; k < full.Length; k++)
        {
            for (var l = 0; l <= k; l++)
            {
                var sum = 0.0;
                foreach (var r in defined)
                {
                    sum += replicates.ReplicateScales[r] * Deviation(k, r) * Deviation(l, r);
                }

                covariance[k, l] = covariance[l, k] = replicates.Scale * sum;
            }
        }

        return covariance;

        // Rounding is no deviation: a share of 1 is 1 under every replicate.
        double Deviation(int k, int r)
        {
            const double rounding = 1e-14;
            var deviation = estimates[k][r]!.Value - centres[k];
            return Math.Abs(deviation) <= rounding * Math.Abs(centres[k]) ? 0 : deviation;
        }
    }

    private double[] TotalsOf(TallyCell cell)
    {
        var totals = new double[_replicates.Count];
        foreach (var (group, sums) in cell.Groups)
        {
            var weight = sums.ToSums().Weight;
            for (var r = 0; r < totals.Length; r++)
            {
                totals[r] += _replicates.Factors[(group * totals.Length) + r] * weight;
            }
        }

        return totals;
    }

    private int RankOf(IEnumerable<int> groups) =>
        _ranks.GetOrAdd([.. groups.Order()], rows => MatrixRank.Of(_replicates.Factors, _replicates.Count, rows));

    private static double? Ratio(CellRatio ratio, Func<int, double> totalOf)
    {
        var (numerator, denominator) = (0.0, 0.0);
        for (var i = 0; i < ratio.Cells.Length; i++)
        {
            var total = totalOf(ratio.Cells[i]);
            numerator += ratio.Numerator[i] * total;
            denominator += ratio.Denominator is null ? 0 : ratio.Denominator[i] * total;
        }

        return ratio.Denominator is null ? numerator : denominator == 0 ? null : numerator / denominator;
    }

    private sealed class SameNumbers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? first, int[]? second) => first.AsSpan().SequenceEqual(second);

        public int GetHashCode(int[] numbers)
        {
            var hash = default(HashCode);
            foreach (var number in numbers)
            {
                hash.Add(number);
            }

            return hash.ToHashCode();
        }
    }
}

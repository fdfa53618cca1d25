using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// How the statistics of a family of comparisons vary together under the hypothesis of no difference: jointly normal, with the correlations of the
/// estimated differences. A difference without estimated variance is taken as independent of all others, which errs on the safe side.
/// Source: Hothorn, Bretz and Westfall (2008), Biometrical Journal 50, section 2; Šidák (1967) for the safe side.
/// </summary>
internal sealed class JointDistribution
{
    private readonly IReadOnlyList<(int First, int Second)> _pairs;
    private readonly Func<double[,]> _covariance;
    private (int[] Rows, MultivariateNormalMaximum Maximum)? _latest;

    /// <param name="pairs">The comparisons, each of two places in the covariance matrix.</param>
    /// <param name="covariance">The covariance matrix of the shares; asked for only if it is needed.</param>
    /// <param name="independentGroups">The number of groups if the comparisons are all pairs of independent groups; null otherwise.</param>
    public JointDistribution(IReadOnlyList<(int First, int Second)> pairs, Func<double[,]> covariance, int? independentGroups)
    {
        _pairs = pairs;
        _covariance = covariance;
        IndependentGroups = independentGroups;
    }

    /// <summary>The number of groups if the comparisons are all pairs of independent groups; null otherwise.</summary>
    public int? IndependentGroups { get; }

    /// <summary>The distribution of the largest absolute statistic among some of the comparisons.</summary>
    public MultivariateNormalMaximum MaximumOf(int[] rows)
    {
        if (_latest is not { } latest || !latest.Rows.AsSpan().SequenceEqual(rows))
        {
            _latest = latest = (rows, MultivariateNormalMaximum.Of(Loadings(rows)));
        }

        return latest.Maximum;
    }

    /// <summary>
    /// The differences as linear combinations of independent standard normal variables, each with variance 1: with the covariance C = L L' of the
    /// shares, the row of a pair (a, b) is the difference of rows a and b of L, divided by its length.
    /// </summary>
    private double[][] Loadings(int[] rows)
    {
        var factor = CholeskyFactor.Of(_covariance());
        var shares = factor.Size;
        var differences = new double[rows.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            var (a, b) = _pairs[rows[row]];
            differences[row] = [.. Enumerable.Range(0, shares).Select(k => factor[a, k] - factor[b, k])];
        }

        double[] lengths = [.. differences.Select(d => Math.Sqrt(d.Sum(x => x * x)))];
        var (columns, column) = (shares + lengths.Count(length => length == 0), shares);
        for (var row = 0; row < rows.Length; row++)
        {
            differences[row] = [.. differences[row].Select(x => lengths[row] > 0 ? x / lengths[row] : 0), .. new double[columns - shares]];
            if (lengths[row] == 0)
            {
                // A variable of its own.
                differences[row][column++] = 1;
            }
        }

        return differences;
    }
}

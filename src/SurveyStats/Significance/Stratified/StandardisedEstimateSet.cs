using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>
/// Shares or means by segment, directly standardised to a population, so that segments of different make-up can be compared: countries as if they all
/// had the same ages.
/// </summary>
/// <remarks>Immutable. See <see cref="StandardisedEstimate"/> for the formulas; comparisons use the joint covariance of all subgroups.</remarks>
public sealed partial class StandardisedEstimateSet : IReadOnlyList<StandardisedEstimate>
{
    private readonly TallyTable _table;
    private readonly SamplingVariance _variance;
    private readonly double[] _population;
    private readonly Func<int[], CellRatio> _ratio;
    private readonly StandardisedEstimate[] _estimates;

    /// <param name="tally">A tally by segments crossed with subgroups.</param>
    /// <param name="table">Its table.</param>
    /// <param name="by">The segments.</param>
    /// <param name="standardiseBy">The subgroups.</param>
    /// <param name="population">The shares of the subgroups, which sum to 1.</param>
    /// <param name="subject">What is estimated.</param>
    /// <param name="isShare">Whether estimates are shares.</param>
    /// <param name="ratio">The estimate over some cells.</param>
    internal StandardisedEstimateSet(
        Tally tally, TallyTable table, Segmentation by, Segmentation standardiseBy, double[] population, string subject, bool isShare,
        Func<int[], CellRatio> ratio)
    {
        (_table, _population, _ratio) = (table, population, ratio);
        (Subject, IsShare, Segmentation, StandardisedBy, Design) = (subject, isShare, by, standardiseBy, tally.Design);
        _variance = SamplingVariance.OfAnyDesign(tally, table);
        _estimates = [.. by.Segments.Select((s, g) => EstimateOf(s.Name.Default, g))];
    }

    /// <summary>What is estimated, such as "poverty: Too Little".</summary>
    public string Subject { get; }

    /// <summary>Whether these are shares (true) or means.</summary>
    public bool IsShare { get; }

    /// <summary>The segments that are compared.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>The subgroups.</summary>
    public Segmentation StandardisedBy { get; }

    /// <summary>The shares of the subgroups in the standard population, which sum to 1.</summary>
    public IReadOnlyList<double> Population => _population;

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <inheritdoc/>
    public int Count => _estimates.Length;

    /// <inheritdoc/>
    public StandardisedEstimate this[int index] => _estimates[index];

    /// <summary>The estimate of the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public StandardisedEstimate this[string segment] => _estimates[IndexOf(segment)];

    /// <summary>The covariance of two estimates; of one with itself the variance; null if one is missing.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such segment.</exception>
    public double? Covariance(string first, string second)
    {
        var (i, j) = (IndexOf(first), IndexOf(second));
        return _estimates[i].Estimate is null || _estimates[j].Estimate is null ? null : Covariance(i, j)[0, 1];
    }

    /// <summary>The difference of two segments, with its interval and test.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of the one to subtract.</param>
    /// <exception cref="ArgumentException">There is no such segment.</exception>
    public Contrast Compare(string first, string second)
    {
        var (i, j) = (IndexOf(first), IndexOf(second));
        var (a, b) = (_estimates[i], _estimates[j]);
        var covariance = a.Estimate is null || b.Estimate is null ? new double[2, 2] : Covariance(i, j);
        return Contrast.Linear(
            $"{a.Segment} - {b.Segment}", [1, -1], [a.Estimate, b.Estimate], covariance, DegreesOfFreedom([.. Counted(i), .. Counted(j)]));
    }

    /// <inheritdoc/>
    public IEnumerator<StandardisedEstimate> GetEnumerator() => ((IEnumerable<StandardisedEstimate>)_estimates).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private StandardisedEstimate EstimateOf(string name, int segment)
    {
        var all = Enumerable.Range(0, _population.Length).Select(l => Ratio(segment, l)).ToArray();
        double?[] parts = [.. all.Select(_variance.Estimate)];
        int[] counted = [.. Enumerable.Range(0, parts.Length).Where(l => _population[l] > 0)];
        ResultNote[] notes = [.. counted
            .Where(l => parts[l] is null)
            .Select(l => new ResultNote(NoteCode.EmptyBase, $"{name}, {StandardisedBy.Segments[l].Name.Default}: no respondent in the base"))];
        var sampleBase = SampleBase.Of(_table.Sum(counted.SelectMany(l => all[l].Cells).Distinct().Order(), _ => true));
        if (notes.Length > 0)
        {
            return new StandardisedEstimate(name, IsShare, null, null, 0, sampleBase, parts, notes);
        }

        var estimate = counted.Sum(l => _population[l] * parts[l]!.Value);
        var variance = _variance.Covariance(Counted(segment));
        var weights = counted.Select(l => _population[l]).ToArray();
        return new StandardisedEstimate(
            name, IsShare, estimate, Combined(variance, weights, 0, weights, 0), DegreesOfFreedom(Counted(segment)), sampleBase, parts, []);
    }

    /// <summary>The covariance matrix of two standardised estimates.</summary>
    private double[,] Covariance(int first, int second)
    {
        var weights = _population.Where(p => p > 0).ToArray();
        var covariance = _variance.Covariance([.. Counted(first), .. Counted(second)]);
        var (a, b) = (0, weights.Length);
        return new[,]
        {
            { Combined(covariance, weights, a, weights, a), Combined(covariance, weights, a, weights, b) },
            { Combined(covariance, weights, b, weights, a), Combined(covariance, weights, b, weights, b) },
        };
    }

    /// <summary>The sum of pi_l pi_k C over a block of a covariance matrix.</summary>
    private static double Combined(double[,] covariance, double[] rows, int firstRow, double[] columns, int firstColumn)
    {
        var sum = 0.0;
        for (var l = 0; l < rows.Length; l++)
        {
            for (var k = 0; k < columns.Length; k++)
            {
                sum += rows[l] * columns[k] * covariance[firstRow + l, firstColumn + k];
            }
        }

        return sum;
    }

    /// <summary>The estimates of the subgroups of a segment that count.</summary>
    private CellRatio[] Counted(int segment) =>
        [.. Enumerable.Range(0, _population.Length).Where(l => _population[l] > 0).Select(l => Ratio(segment, l))];

    private double DegreesOfFreedom(CellRatio[] ratios) => Math.Max(0, _variance.DegreesOfFreedom(ratios.SelectMany(r => r.Cells).Distinct().Order()));

    private CellRatio Ratio(int segment, int subgroup) => _ratio(_table.CellsOf((segment * _population.Length) + subgroup));

    private int IndexOf(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return Segmentation.Segments.ToList().IndexOf(Segmentation[segment]);
    }
}

using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The mean of a rating scale or a numeric question in each segment of a segmentation.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class MeanSet : IReadOnlyList<Mean>
{
    private readonly TallyTable _table;
    private readonly Mean[] _means;
    private readonly double _correction;
    private readonly SamplingVariance? _variance;

    internal MeanSet(Tally tally, TallyTable table)
    {
        Question = table.Question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        _table = table;
        _correction = FinitePopulation.CorrectionOfMean(tally.Design, tally.SampleSize);
        _variance = SamplingVariance.Of(table);
        _means = [.. Segmentation.Segments.Select((segment, i) => Of(segment.Name.Default, atom => atom.IsIn(i), i))];
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>
    /// The degrees of freedom of comparisons between the segments: under a complex design its primary units less its strata, counted in the base of all
    /// segments together (or those of its replicates), 0 if there are none; infinite for other designs, where each mean has its own.
    /// </summary>
    public double DegreesOfFreedom => _variance is null
        ? double.PositiveInfinity
        : Math.Max(0, _variance.DegreesOfFreedom(Enumerable.Range(0, _table.Cells.Count).Where(c => _table.HasValue(_table.Cells[c].Pattern))));

    /// <inheritdoc/>
    public int Count => Segmentation.Segments.Count;

    /// <inheritdoc/>
    public Mean this[int index] => _means[index];

    /// <summary>The mean in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public Mean this[string segment] => _means[IndexOf(segment)];

    /// <inheritdoc/>
    public IEnumerator<Mean> GetEnumerator() => ((IEnumerable<Mean>)_means).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int IndexOf(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return _table.IndexOf(Segmentation[segment]);
    }

    /// <summary>The mean among the respondents of this segmentation who are not in a segment.</summary>
    internal Mean Rest(int segment) => Of($"not {_means[segment].Segment}", atom => !atom.IsIn(segment), segment + Count);

    /// <summary>The covariance of the means in two segments under a complex design; null for other designs, and if a base is empty.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public double? Covariance(string first, string second) =>
        this[first].Estimate is null || this[second].Estimate is null ? null : Covariance(IndexOf(first), IndexOf(second));

    /// <summary>The covariance of two means by index under a complex design; i plus the number of segments stands for the rest of segment i.</summary>
    internal double? Covariance(int first, int second) => _variance?.Covariance(RatioAt(first), RatioAt(second));

    /// <summary>The mean as a ratio of cells; i plus the number of segments stands for the rest of segment i.</summary>
    internal CellRatio RatioAt(int place) => CellRatio.Mean(_table, place < Count ? _table.CellsOf(place) : _table.CellsOutside(place - Count));

    /// <summary>How the cells of the table vary under a complex design; null for other designs.</summary>
    internal SamplingVariance? SamplingVariance => _variance;

    private Mean Of(string name, Func<Tabulation.Atom, bool> atoms, int place)
    {
        var sums = _table.ValueSums(atoms);
        return new(
            name, Question, _table.HasMoments ? [] : _table.Values(atoms), sums, Design, _correction,
            _variance is null ? null : spread => SampledFigures.Of(_variance, RatioAt(place), sums, spread), _table.HasMoments ? _table.MeanAndSpread(atoms) : null);
    }
}

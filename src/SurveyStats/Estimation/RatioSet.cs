using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The ratio of the totals of two numbers in each segment of a segmentation, with the covariance between the ratios.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class RatioSet : IReadOnlyList<Ratio>
{
    private readonly TallyTable _table;
    private readonly SamplingVariance _variance;
    private readonly Ratio[] _ratios;

    internal RatioSet(Tally tally, TallyTable table, Question denominator)
    {
        _table = table;
        _variance = SamplingVariance.OfAnyDesign(tally, table);
        Numerator = table.Question;
        Denominator = denominator;
        Design = tally.Design;
        _ratios = [.. Segmentation.Segments.Select((segment, i) => Of(segment.Name.Default, i))];
    }

    /// <summary>The question whose total is divided.</summary>
    public Question Numerator { get; }

    /// <summary>The question by whose total it is divided.</summary>
    public Question Denominator { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation => _table.Segmentation;

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The degrees of freedom of the design in the base of all segments together; 0 if there are none.</summary>
    public double DegreesOfFreedom =>
        Math.Max(0, _variance.DegreesOfFreedom(Enumerable.Range(0, Count).SelectMany(i => RatioAt(i).Cells).Distinct()));

    /// <inheritdoc/>
    public int Count => Segmentation.Segments.Count;

    /// <inheritdoc/>
    public Ratio this[int index] => _ratios[index];

    /// <summary>The ratio in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public Ratio this[string segment] => _ratios[_table.IndexOf(Segmentation[segment])];

    /// <summary>The covariance of the ratios in two segments; of a segment with itself the variance. Null if a ratio is missing.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public double? Covariance(string first, string second) => this[first].Estimate is null || this[second].Estimate is null
        ? null
        : _variance.Covariance(RatioAt(_table.IndexOf(Segmentation[first])), RatioAt(_table.IndexOf(Segmentation[second])));

    /// <inheritdoc/>
    public IEnumerator<Ratio> GetEnumerator() => ((IEnumerable<Ratio>)_ratios).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CellRatio RatioAt(int segment) => CellRatio.OfPairs(_table, _table.CellsOf(segment));

    private Ratio Of(string name, int segment)
    {
        var ratio = RatioAt(segment);
        var sums = _table.Sum(ratio.Cells, _ => true);
        var estimate = sums.Count == 0 ? null : _variance.Estimate(ratio);
        return new Ratio(
            name, Numerator, Denominator, estimate, SampleBase.Of(sums), Design, estimate is null ? null : _variance.Variance(ratio),
            Math.Max(0, _variance.DegreesOfFreedom(ratio.Cells)));
    }
}

using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The net score of a question in each segment of a segmentation.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class NetScoreSet : IReadOnlyList<NetScore>
{
    private readonly TallyTable _table;
    private readonly NetScore[] _scores;
    private readonly NetScoreDefinition _definition;
    private readonly SamplingVariance? _variance;

    internal NetScoreSet(Tally tally, TallyTable table, NetScoreDefinition definition)
    {
        _table = table;
        Question = definition.Question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        QuestionBase = definition.QuestionBase;
        Positive = definition.Positive;
        Negative = definition.Negative;
        _definition = definition;
        _variance = SamplingVariance.Of(table);
        var correction = FinitePopulation.Correction(tally.Design, tally.SampleSize);
        _scores = [.. Segmentation.Segments.Select((segment, i) => Of(segment.Name.Default, i, correction))];
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>Which respondents the shares are shares of.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>The answers that count as positive, in words.</summary>
    public string Positive { get; }

    /// <summary>The answers that count as negative, in words.</summary>
    public string Negative { get; }

    /// <inheritdoc/>
    public int Count => Segmentation.Segments.Count;

    /// <inheritdoc/>
    public NetScore this[int index] => _scores[index];

    /// <summary>The score in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public NetScore this[string segment]
    {
        get
        {
            var name = Segmentation[segment].Name.Default;
            return Array.Find(_scores, s => s.Segment == name)!;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<NetScore> GetEnumerator() => ((IEnumerable<NetScore>)_scores).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The degrees of freedom of comparisons under a complex design; infinite for other designs.</summary>
    internal double DegreesOfFreedom => _variance is null
        ? double.PositiveInfinity
        : Math.Max(0, _variance.DegreesOfFreedom(Enumerable.Range(0, _table.Cells.Count).Where(c => _definition.IsInBase(_table.Cells[c].Pattern))));

    /// <summary>The covariance of two scores by index under a complex design; null for other designs.</summary>
    internal double? Covariance(int first, int second) => _variance?.Covariance(Ratio(first), Ratio(second));

    private NetScore Of(string name, int segment, double correction)
    {
        var cells = _table.CellsOf(segment);
        var sums = (
            Positive: _table.Sum(cells, p => _definition.IsInBase(p) && _definition.IsPositive(p)),
            Negative: _table.Sum(cells, p => _definition.IsInBase(p) && _definition.IsNegative(p)),
            Base: _table.Sum(cells, _definition.IsInBase));
        return new NetScore(
            _definition, name, sums, Design, correction, _variance is null ? null : SampledFigures.Of(_variance, Ratio(segment), sums.Base, spread: 0));
    }

    private CellRatio Ratio(int segment) => CellRatio.Net(
        _table, _table.CellsOf(segment), _definition.IsInBase, _definition.IsPositive, _definition.IsNegative);
}

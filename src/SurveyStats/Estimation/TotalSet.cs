using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The total of an answer, or of a number, in each segment of a segmentation, with the covariance between the totals.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class TotalSet : IReadOnlyList<Total>
{
    private readonly TallyTable _table;
    private readonly SamplingVariance _variance;
    private readonly Total[] _totals;

    internal TotalSet(Tally tally, TallyTable table, AnswerSet? answers, QuestionBase questionBase)
    {
        _table = table;
        _variance = SamplingVariance.OfAnyDesign(tally, table);
        Question = table.Question;
        Answers = answers;
        QuestionBase = questionBase;
        Design = tally.Design;
        _totals = [.. Segmentation.Segments.Select((segment, i) => Of(segment.Name.Default, i))];
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The answers that are counted; null for the sum of a number.</summary>
    public AnswerSet? Answers { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation => _table.Segmentation;

    /// <summary>Which respondents count.</summary>
    public QuestionBase QuestionBase { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The degrees of freedom of the design in the base of all segments together; 0 if there are none.</summary>
    public double DegreesOfFreedom =>
        Math.Max(0, _variance.DegreesOfFreedom(Enumerable.Range(0, Segmentation.Segments.Count).SelectMany(i => MeanAt(i).Cells).Distinct()));

    /// <inheritdoc/>
    public int Count => _totals.Length;

    /// <inheritdoc/>
    public Total this[int index] => _totals[index];

    /// <summary>The total in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public Total this[string segment] => _totals[_table.IndexOf(Segmentation[segment])];

    /// <summary>The covariance of the totals in two segments; of a segment with itself the variance.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    /// <exception cref="LonelyUnitException">Each stratum is to add the mean of the others, and none has more than one primary unit.</exception>
    public double Covariance(string first, string second) =>
        _variance.Covariance(RatioAt(_table.IndexOf(Segmentation[first])), RatioAt(_table.IndexOf(Segmentation[second])))
        ?? throw _variance.NothingToAverage();

    /// <inheritdoc/>
    public IEnumerator<Total> GetEnumerator() => ((IEnumerable<Total>)_totals).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CellRatio MeanAt(int segment) => Answers is null
        ? CellRatio.Mean(_table, _table.CellsOf(segment))
        : CellRatio.Share(_table, _table.CellsOf(segment), pattern => pattern.IsIn(QuestionBase), pattern => pattern.Chose(Answers));

    private CellRatio RatioAt(int segment) => MeanAt(segment).ToTotal();

    private Total Of(string name, int segment)
    {
        var mean = MeanAt(segment);
        var sums = _table.Sum(mean.Cells.Where(c => c < _table.Cells.Count), _ => true);
        var spread = 0.0;
        if (Answers is null && _table.HasMoments)
        {
            spread = _table.MeanAndSpread(atom => atom.IsIn(segment))?.Spread ?? 0;
        }
        else if (_variance.Estimate(mean) is { } m && mean.Numerator.Any(y => y != mean.Numerator[0]))
        {
            for (var i = 0; i < mean.Cells.Length; i++)
            {
                var distance = mean.Numerator[i] - m;
                spread += distance * distance * _table.Cells[mean.Cells[i]].Cell.ToSums().Weight;
            }

            spread /= sums.Weight;
        }

        var total = mean.ToTotal();
        return new Total(
            name, Question, Answers, sums.Count == 0 ? null : _variance.Estimate(total), SampleBase.Of(sums), Design,
            SampledFigures.Of(_variance, total, sums, spread, sums.Weight * sums.Weight));
    }
}

using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The net score of a question in each segment of a segmentation.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class NetScoreSet : IReadOnlyList<NetScore>
{
    private readonly TallyTable _table;
    private readonly NetScore[] _scores;

    internal NetScoreSet(Tally tally, TallyTable table, NetScoreDefinition definition)
    {
        _table = table;
        Question = definition.Question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        QuestionBase = definition.QuestionBase;
        Positive = definition.Positive;
        Negative = definition.Negative;
        var correction = FinitePopulation.Correction(tally.Design, tally.SampleSize);
        _scores = [.. Segmentation.Segments.Select((segment, i) => new NetScore(
            definition,
            segment.Name.Default,
            (
                table.Sum(atom => atom.IsIn(i), p => definition.IsInBase(p) && definition.IsPositive(p)),
                table.Sum(atom => atom.IsIn(i), p => definition.IsInBase(p) && definition.IsNegative(p)),
                table.Sum(atom => atom.IsIn(i), definition.IsInBase)),
            Design,
            correction))];
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
    public int Count => _scores.Length;

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
}

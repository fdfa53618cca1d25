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

    internal MeanSet(Tally tally, TallyTable table)
    {
        Question = table.Question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        _table = table;
        _correction = FinitePopulation.CorrectionOfMean(tally.Design, tally.SampleSize);
        _means = [.. Segmentation.Segments.Select((segment, i) => Of(segment.Name.Default, atom => atom.IsIn(i)))];
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <inheritdoc/>
    public int Count => _means.Length;

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
    internal Mean Rest(int segment) => Of($"not {_means[segment].Segment}", atom => !atom.IsIn(segment));

    private Mean Of(string name, Func<Tabulation.Atom, bool> atoms) =>
        new(name, Question, _table.Values(atoms), _table.ValueSums(atoms), Design, _correction);
}

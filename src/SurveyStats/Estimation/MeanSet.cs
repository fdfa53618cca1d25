using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The mean of a rating scale or a numeric question in each segment of a segmentation.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class MeanSet : IReadOnlyList<Mean>
{
    private readonly Mean[] _means;

    internal MeanSet(Tally tally, TallyTable table)
    {
        Question = table.Question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        var correction = FinitePopulation.CorrectionOfMean(tally.Design, tally.SampleSize);
        _means = [.. Segmentation.Segments.Select((segment, i) => new Mean(
            segment.Name.Default, Question, table.Values(atom => atom.IsIn(i)), table.ValueSums(atom => atom.IsIn(i)), Design, correction))];
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
    public Mean this[string segment]
    {
        get
        {
            var name = Segmentation[segment].Name.Default;
            return Array.Find(_means, m => m.Segment == name)!;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Mean> GetEnumerator() => ((IEnumerable<Mean>)_means).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

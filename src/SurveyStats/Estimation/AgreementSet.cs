using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>The agreement of the answers to a rating scale in each segment of a segmentation.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class AgreementSet : IReadOnlyList<Agreement>
{
    private readonly Agreement[] _agreements;

    internal AgreementSet(Tally tally, TallyTable table, RatingQuestion question)
    {
        Question = question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        AgreementLayers.RequireSteps(question.Steps.Count, nameof(question));
        _agreements = [.. Segmentation.Segments.Select((segment, i) => new Agreement(
            segment.Name.Default, question, SampleBase.Of(table.ValueSums(atom => atom.IsIn(i))), Design, Frequencies(table, question, i)))];
    }

    /// <summary>The rating scale.</summary>
    public RatingQuestion Question { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <inheritdoc/>
    public int Count => _agreements.Length;

    /// <inheritdoc/>
    public Agreement this[int index] => _agreements[index];

    /// <summary>The agreement in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public Agreement this[string segment]
    {
        get
        {
            var name = Segmentation[segment].Name.Default;
            return Array.Find(_agreements, a => a.Segment == name)!;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Agreement> GetEnumerator() => ((IEnumerable<Agreement>)_agreements).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static double[] Frequencies(TallyTable table, RatingQuestion question, int segment)
    {
        var found = table.Values(atom => atom.IsIn(segment)).ToDictionary(v => v.Value, v => v.Sums.Weight);
        return [.. question.Steps.Select(s => found.GetValueOrDefault(s.Score!.Value))];
    }
}

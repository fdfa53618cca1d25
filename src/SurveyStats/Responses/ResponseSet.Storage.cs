using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats;

/// <content>What the responses take in memory.</content>
public sealed partial class ResponseSet
{
    /// <summary>What the responses take in memory, by column, weights and design; as it is now.</summary>
    public ResponseStorage Storage => new(
        Count,
        [.. Survey.Questions.Select(q => Column(q)).Select(c => new StoredPart(c.Question.Id, c.Form, c.Bytes))],
        [.. StoredWeights("weights", _weights), .. ReferenceEquals(_weights, Bound.StoredWeights) ? [] : StoredWeights("weights of the design", Bound.StoredWeights)],
        [.. StoredDesign()],
        [.. StoredRows()]);

    private static IEnumerable<StoredPart> StoredWeights(string name, SampleWeights? weights) => weights is null
        ? []
        : [new StoredPart(name, weights.Precision == WeightPrecision.Single ? "32-bit numbers" : "64-bit numbers", weights.Bytes)];

    private IEnumerable<StoredPart> StoredDesign()
    {
        if (Bound.GroupOfRow is { } groups)
        {
            yield return new StoredPart("groups of the design", "32-bit codes", sizeof(int) * (long)groups.Length);
        }

        if (Bound.Replicates?.Weights is { } replicates)
        {
            yield return new StoredPart("replicate weights", FormattableString.Invariant($"{Bound.Replicates.Count} x 64-bit numbers"), sizeof(double) * (long)replicates.Length);
        }

        foreach (var column in _designColumns.Values.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            yield return new StoredPart($"column {column.Name}", column.Form, column.Bytes);
        }
    }

    private IEnumerable<StoredPart> StoredRows()
    {
        // Asked of the list itself: to look at it in another order would make that order.
        if ((_respondentIds is ReorderedIds moved ? moved.Ids : _respondentIds) is { } ids)
        {
            yield return new StoredPart("identifiers", "texts", ids.Sum(id => (long)IntPtr.Size + (sizeof(char) * id.Length)));
        }

        if (Partition?.Order is { } order)
        {
            yield return new StoredPart("original order", "32-bit places", order.Bytes);
        }
    }
}

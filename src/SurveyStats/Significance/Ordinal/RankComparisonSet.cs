using System.Collections;

namespace SurveyStats;

/// <summary>The comparisons of all pairs of segments by ranks, with p-values adjusted over the whole family.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class RankComparisonSet : IReadOnlyList<RankComparison>
{
    private readonly RankComparison[] _comparisons;

    internal RankComparisonSet(Question question, IReadOnlyList<RankComparison> raw, Adjustment adjustment)
    {
        Question = question;
        Adjustment = adjustment;
        var adjusted = adjustment.Adjust([.. raw.Select(c => c.Test.PValue)]);
        _comparisons = [.. raw.Select((c, i) => c.Adjusted(adjusted[i], adjustment))];
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>How p-values were adjusted over the family.</summary>
    public Adjustment Adjustment { get; }

    /// <inheritdoc/>
    public int Count => _comparisons.Length;

    /// <inheritdoc/>
    public RankComparison this[int index] => _comparisons[index];

    /// <inheritdoc/>
    public IEnumerator<RankComparison> GetEnumerator() => ((IEnumerable<RankComparison>)_comparisons).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

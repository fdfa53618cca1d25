using System.Collections;

namespace SurveyStats;

/// <summary>Several comparisons of means, with p-values adjusted over the whole family.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class MeanComparisonSet : IReadOnlyList<MeanComparison>
{
    private readonly MeanComparison[] _comparisons;

    internal MeanComparisonSet(string family, IReadOnlyList<MeanComparison> raw, Adjustment adjustment)
    {
        Family = family;
        Adjustment = adjustment;
        var adjusted = adjustment.Adjust([.. raw.Select(c => c.Test.PValue)]);
        _comparisons = [.. raw.Select((c, i) => c.Adjusted(adjusted[i], adjustment))];
    }

    /// <summary>What was compared: "all pairs".</summary>
    public string Family { get; }

    /// <summary>How p-values were adjusted over the family.</summary>
    public Adjustment Adjustment { get; }

    /// <inheritdoc/>
    public int Count => _comparisons.Length;

    /// <inheritdoc/>
    public MeanComparison this[int index] => _comparisons[index];

    /// <inheritdoc/>
    public IEnumerator<MeanComparison> GetEnumerator() => ((IEnumerable<MeanComparison>)_comparisons).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

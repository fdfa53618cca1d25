using System.Collections;

namespace SurveyStats;

/// <summary>Several comparisons of shares, with p-values adjusted over the whole family.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class ComparisonSet : IReadOnlyList<Comparison>
{
    private readonly Comparison[] _comparisons;

    internal ComparisonSet(
        string family, Comparison[] raw, Adjustment adjustment, IReadOnlyList<double?> adjustedLogPValues, int? testsInFamily = null)
    {
        Family = family;
        TestsInFamily = testsInFamily ?? adjustedLogPValues.Count(p => p is not null);
        Adjustment = adjustment;
        _comparisons = new Comparison[raw.Length];
        for (var i = 0; i < _comparisons.Length; i++)
        {
            _comparisons[i] = raw[i].Adjusted(adjustedLogPValues[i], adjustment, TestsInFamily);
        }
    }

    /// <summary>What was compared: "all pairs", "each with the rest", "each with Sweden".</summary>
    public string Family { get; }

    /// <summary>How p-values were adjusted over the family.</summary>
    public Adjustment Adjustment { get; }

    /// <summary>Over how many tests p-values were adjusted: those of this set that are defined, and of all sets that were adjusted with it.</summary>
    public int TestsInFamily { get; }

    /// <inheritdoc/>
    public int Count => _comparisons.Length;

    /// <inheritdoc/>
    public Comparison this[int index] => _comparisons[index];

    /// <summary>The comparison of two segments, in the order in which it was made.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such comparison.</exception>
    public Comparison this[string first, string second] =>
        Array.Find(_comparisons, c => IsPair(c, first, second)) ?? Array.Find(_comparisons, c => IsPair(c, second, first))
        ?? throw new ArgumentException(
            $"There is no comparison of '{first}' with '{second}' among: "
            + $"{string.Join(", ", _comparisons.Select(c => $"{c.First.Segment} - {c.Second.Segment}"))}.", nameof(first));

    /// <inheritdoc/>
    public IEnumerator<Comparison> GetEnumerator() => ((IEnumerable<Comparison>)_comparisons).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsPair(Comparison comparison, string first, string second) =>
        string.Equals(comparison.First.Segment, first, StringComparison.OrdinalIgnoreCase)
        && string.Equals(comparison.Second.Segment, second, StringComparison.OrdinalIgnoreCase);
}

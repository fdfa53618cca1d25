namespace SurveyStats;

/// <summary>The comparison of two shares under several conventions, side by side.</summary>
/// <remarks>Immutable. p-values are those of this one comparison; how a convention adjusts them over a row is said, not done.</remarks>
public sealed partial class ConventionComparison : IReadOnlyList<ConventionLine>
{
    private readonly ConventionLine[] _lines;

    internal ConventionComparison(ColumnPair columns, ConfidenceLevel level, IEnumerable<ConventionLine> lines)
    {
        Columns = columns;
        Level = level;
        _lines = [.. lines];
    }

    /// <summary>The two columns: names, bases, counts and the overlap.</summary>
    public ColumnPair Columns { get; }

    /// <summary>The level of the intervals.</summary>
    public ConfidenceLevel Level { get; }

    /// <inheritdoc/>
    public int Count => _lines.Length;

    /// <summary>The line with the smallest p-value; null if no test is defined.</summary>
    public ConventionLine? SmallestP => _lines.Where(l => l.Test.PValue is not null).MinBy(LogPValue);

    /// <summary>The line with the largest p-value; null if no test is defined.</summary>
    public ConventionLine? LargestP => _lines.Where(l => l.Test.PValue is not null).MaxBy(LogPValue);

    /// <inheritdoc/>
    public ConventionLine this[int index] => _lines[index];

    /// <summary>The line of a convention.</summary>
    /// <param name="convention">A convention.</param>
    /// <exception cref="ArgumentException">The comparison was not made under it.</exception>
    public ConventionLine this[ComparisonConvention convention] => Array.Find(_lines, l => l.Convention == convention)
        ?? throw new ArgumentException(
            $"The comparison has no line of '{convention}'. Its conventions: {string.Join(", ", _lines.Select(l => $"'{l.Convention}'"))}.", nameof(convention));

    /// <inheritdoc/>
    public IEnumerator<ConventionLine> GetEnumerator() => ((IEnumerable<ConventionLine>)_lines).GetEnumerator();

    /// <inheritdoc/>
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private static double LogPValue(ConventionLine line) => line.Test.LogPValue ?? double.NegativeInfinity;
}

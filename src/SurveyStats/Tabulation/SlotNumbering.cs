using System.Runtime.CompilerServices;

namespace SurveyStats.Tabulation;

/// <summary>
/// Gives each pair of group and atom, and pattern, a slot for its sums; slot 0 and those of pair 0 are for rows outside. Few patterns that are known
/// beforehand have slots side by side, others get them as they appear.
/// </summary>
internal sealed class SlotNumbering(PatternCoder patterns)
{
    private const int LargestDirect = 16;

    private readonly PairNumbering? _pairs = patterns.AreFixed && patterns.Patterns.Count <= LargestDirect ? null : new PairNumbering();
    private readonly int _width = patterns.AreFixed ? patterns.Patterns.Count : 0;
    private int _count;

    /// <summary>One more than the largest slot so far.</summary>
    public int Count => _pairs?.Pairs.Count ?? _count;

    /// <summary>Sets the slot of each row.</summary>
    /// <param name="atomCodes">The numbers of the pairs of group and atom; 0 for outside.</param>
    /// <param name="patternCodes">The numbers of the patterns.</param>
    /// <param name="atoms">One more than the largest number of a pair.</param>
    /// <param name="slots">What is set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(ReadOnlySpan<int> atomCodes, ReadOnlySpan<int> patternCodes, int atoms, Span<int> slots)
    {
        if (_pairs is not null)
        {
            _pairs.Number(atomCodes, patternCodes, atoms, patterns.Patterns.Count, slots);
            return;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = (atomCodes[i] * _width) + patternCodes[i];
        }

        _count = Math.Max(_count, atoms * _width);
    }

    /// <summary>The pair of group and atom, and the pattern, of a slot.</summary>
    public (int AtomCode, int Pattern) At(int slot) => _pairs is null ? (slot / _width, slot % _width) : _pairs.Pairs[slot];
}

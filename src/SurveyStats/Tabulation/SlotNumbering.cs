using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// Gives each triple of atom, pattern and group a slot for its sums; slots of atom 0 are for rows outside. Where the patterns are known beforehand and all
/// triples are few, the slots of a cell lie side by side, by rising group; else triples get slots as they appear. For one thread.
/// </summary>
internal sealed class SlotNumbering
{
    private readonly SampledAtoms _atoms;
    private readonly PatternCoder _patterns;
    private readonly PairNumbering? _triples;
    private readonly int _width;
    private readonly int _groups;
    private readonly int[] _slots = new int[RowFilter.LargestBlock];
    private int _count;

    /// <param name="atoms">The atoms and groups of the rows.</param>
    /// <param name="patterns">The answers of the rows.</param>
    /// <param name="isDirect">Whether triples have their slots beforehand, as <see cref="CanBeDirect"/> allows.</param>
    public SlotNumbering(SampledAtoms atoms, PatternCoder patterns, bool isDirect)
    {
        (_atoms, _patterns) = (atoms, patterns);
        _triples = isDirect ? null : new PairNumbering();
        (_width, _groups) = (patterns.Patterns.Count, atoms.GroupCount);
    }

    /// <summary>Whether slots are known beforehand.</summary>
    public bool IsDirect => _triples is null;

    /// <summary>One more than the largest slot so far.</summary>
    public int Count => _triples is null ? _count : _triples.Pairs.Length;

    /// <summary>The number of groups whose slots lie side by side.</summary>
    public int Groups => _groups;

    /// <summary>The number of slots of an atom, which lie side by side where they are known beforehand.</summary>
    public int SlotsPerAtom => _width * _groups;

    /// <summary>Whether as many atoms as there are now can have slots beforehand.</summary>
    /// <param name="atoms">One more than the largest number of an atom.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="patterns">The answers.</param>
    /// <param name="largestCount">The largest number of slots.</param>
    public static bool CanBeDirect(int atoms, int groups, PatternCoder patterns, long largestCount) =>
        patterns.AreFixed && (long)atoms * groups * patterns.Patterns.Count <= largestCount;

    /// <summary>The slot of each row of a block.</summary>
    /// <param name="patternCodes">The numbers of the patterns.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Number(ReadOnlySpan<int> patternCodes)
    {
        var slots = _slots.AsSpan(0, patternCodes.Length);
        if (_triples is not null)
        {
            _triples.Number(_groups == 1 ? _atoms.AtomCodes : _atoms.PairCodes, patternCodes, _groups == 1 ? _atoms.AtomCount : _atoms.Pairs.Length, _patterns.Patterns.Count, slots);
            return slots;
        }

        _count = _atoms.AtomCount * _width * _groups;
        var atoms = _atoms.AtomCodes;
        var groups = _atoms.Groups;
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var a = MemoryMarshal.Cast<int, Vector256<int>>(atoms);
            var p = MemoryMarshal.Cast<int, Vector256<int>>(patternCodes);
            var g = MemoryMarshal.Cast<int, Vector256<int>>(groups);
            var s = MemoryMarshal.Cast<int, Vector256<int>>(slots);
            for (var v = 0; v < s.Length; v++)
            {
                s[v] = (((a[v] * _width) + p[v]) * _groups) + g[v];
            }

            i = s.Length * Vector256<int>.Count;
        }

        for (; i < slots.Length; i++)
        {
            slots[i] = (((atoms[i] * _width) + patternCodes[i]) * _groups) + groups[i];
        }

        return slots;
    }

    /// <summary>The slot of a triple.</summary>
    public int SlotOf(int atomCode, int pattern, int group)
    {
        if (_triples is null)
        {
            _count = Math.Max(_count, _atoms.AtomCount * _width * _groups);
            return (((atomCode * _width) + pattern) * _groups) + group;
        }

        Span<int> slot = [0];
        var first = _groups == 1 ? atomCode : _atoms.PairCodeOf(atomCode, group);
        _triples.Number([first], [pattern], Math.Max(first + 1, _groups == 1 ? _atoms.AtomCount : _atoms.Pairs.Length), _patterns.Patterns.Count, slot);
        return slot[0];
    }

    /// <summary>The atom, the pattern and the group of a slot.</summary>
    public (int AtomCode, int Pattern, int Group) At(int slot)
    {
        if (_triples is null)
        {
            var (cell, group) = Math.DivRem(slot, _groups);
            var (atomCode, pattern) = Math.DivRem(cell, _width);
            return (atomCode, pattern, group);
        }

        var (first, ofPattern) = _triples.Pairs[slot];
        var (atom, ofGroup) = _groups == 1 ? (first, 0) : _atoms.Pairs[first];
        return (atom, ofPattern, ofGroup);
    }
}

using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// Numbers the pairs of atom and group of the sample frame as they appear, block by block; 0 for rows outside every segment, outside the domain, or
/// of weight 0. Without a frame all rows are in one group. For one thread.
/// </summary>
internal sealed class SampledAtoms(AtomCoder atoms, BoundDesign design)
{
    private readonly PairNumbering? _pairs = design.Frame is null ? null : new PairNumbering();
    private readonly int[] _atoms = new int[RowFilter.LargestBlock];
    private readonly int[] _codes = design.Frame is null ? [] : new int[RowFilter.LargestBlock];
    private readonly int[] _noGroups = design.Frame is not null && design.GroupOfRow is null ? new int[RowFilter.LargestBlock] : [];

    /// <summary>The numbers of the pairs of the last block.</summary>
    public ReadOnlySpan<int> Codes => _pairs is null ? _atoms : _codes;

    /// <summary>The numbers of the atoms of the last block, from 1.</summary>
    public ReadOnlySpan<int> AtomCodes => _atoms;

    /// <summary>One more than the largest number of a pair so far.</summary>
    public int Count => _pairs?.Pairs.Count ?? AtomCount;

    /// <summary>One more than the largest number of an atom so far.</summary>
    public int AtomCount => atoms.Atoms.Count + 1;

    /// <summary>Numbers the rows of a block.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="inDomain">Whether each row is in the domain; empty: all are.</param>
    public void Code(int start, int length, ReadOnlySpan<bool> inDomain)
    {
        var codes = _atoms.AsSpan(0, length);
        atoms.Code(start, codes);
        for (var i = 0; i < inDomain.Length; i++)
        {
            codes[i] = inDomain[i] ? codes[i] : 0;
        }

        if (design.Weights is { } weights && weights.AsSpan(start, length) is var block && block.Contains(0))
        {
            for (var i = 0; i < block.Length; i++)
            {
                codes[i] = block[i] != 0 ? codes[i] : 0;
            }
        }

        var groups = design.GroupOfRow is { } rows ? rows.AsSpan(start, length) : _noGroups.AsSpan(0, _pairs is null ? 0 : length);
        _pairs?.Number(codes, groups, AtomCount, design.Frame!.GroupCount, _codes.AsSpan(0, length));
    }

    /// <summary>The number of the atom of a pair, from 1.</summary>
    public int AtomCodeOf(int code) => _pairs?.Pairs[code].First ?? code;

    /// <summary>The group of a pair.</summary>
    public int GroupOf(int code) => _pairs?.Pairs[code].Second ?? 0;

    /// <summary>The atom with a number from 1.</summary>
    public Atom AtomAt(int atomCode) => atoms.Atoms[atomCode - 1];
}

using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// Numbers the atoms of rows, block by block, and knows their groups of the sample frame; 0 for rows outside every segment, outside the domain, or
/// of weight 0. Pairs of atom and group are numbered as they appear, if asked for. For one thread.
/// </summary>
internal sealed class SampledAtoms(AtomCoder atoms, BoundDesign design)
{
    private readonly int[] _atoms = new int[RowFilter.LargestBlock];
    private readonly int[]? _noGroups = design.GroupOfRow is null ? new int[RowFilter.LargestBlock] : null;
    private readonly int[] _pairCodes = new int[RowFilter.LargestBlock];
    private readonly double[] _weights = design.HasZeroWeights ? new double[RowFilter.LargestBlock] : [];
    private readonly PairNumbering _pairs = new();
    private int _start;
    private int _length;
    private bool _hasPairs;

    /// <summary>The numbers of the atoms of the last block, from 1.</summary>
    public ReadOnlySpan<int> AtomCodes => _atoms.AsSpan(0, _length);

    /// <summary>One more than the largest number of an atom so far.</summary>
    public int AtomCount => atoms.Atoms.Count + 1;

    /// <summary>The groups of the last block.</summary>
    public ReadOnlySpan<int> Groups => _noGroups is null ? design.GroupOfRow.AsSpan(_start, _length) : _noGroups.AsSpan(0, _length);

    /// <summary>The number of groups; 1 without a frame.</summary>
    public int GroupCount { get; } = design.GroupOfRow is null ? 1 : design.Frame?.GroupCount ?? 1;

    /// <summary>The numbers of the pairs of atom and group of the last block, from 1.</summary>
    public ReadOnlySpan<int> PairCodes
    {
        get
        {
            var codes = _pairCodes.AsSpan(0, _length);
            if (!_hasPairs)
            {
                _pairs.Number(AtomCodes, Groups, AtomCount, GroupCount, codes);
                _hasPairs = true;
            }

            return codes;
        }
    }

    /// <summary>The pairs of atom and group by their numbers.</summary>
    public ReadOnlySpan<(int Atom, int Group)> Pairs => _pairs.Pairs;

    /// <summary>Numbers the rows of a block.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="inDomain">Whether each row is in the domain; empty: all are.</param>
    public void Code(int start, int length, ReadOnlySpan<bool> inDomain)
    {
        (_start, _length, _hasPairs) = (start, length, false);
        var codes = _atoms.AsSpan(0, length);
        atoms.Code(start, codes);
        for (var i = 0; i < inDomain.Length; i++)
        {
            codes[i] = inDomain[i] ? codes[i] : 0;
        }

        if (design.HasZeroWeights)
        {
            var block = design.StoredWeights!.Block(start, _weights.AsSpan(0, length));
            for (var i = 0; i < block.Length; i++)
            {
                codes[i] = block[i] != 0 ? codes[i] : 0;
            }
        }
    }

    /// <summary>The number of the atom of a row, were it in the domain.</summary>
    public int AtomOfRow(int row)
    {
        Span<int> code = [0];
        atoms.Code(row, code);
        return code[0];
    }

    /// <summary>The number of a pair of atom and group.</summary>
    public int PairCodeOf(int atomCode, int group)
    {
        Span<int> code = [0];
        _pairs.Number([atomCode], [group], AtomCount, GroupCount, code);
        return code[0];
    }

    /// <summary>The atom with a number from 1.</summary>
    public Atom AtomAt(int atomCode) => atoms.Atoms[atomCode - 1];

    /// <summary>The numbers here of the atoms of other rows.</summary>
    public int[] Including(SampledAtoms other) => atoms.Including(other.Coder);

    private AtomCoder Coder => atoms;
}

using SurveyStats.Design;

namespace SurveyStats.Tabulation;

/// <summary>The cells of one question by one segmentation while rows stream through. For one thread.</summary>
internal sealed class TableCounter(Question question, Segmentation segmentation, PatternCoder patterns, AtomCoder atoms, BoundDesign design)
{
    private readonly Dictionary<(int Atom, int Pattern), GroupSums> _groups = [];
    private readonly List<(int Atom, int Pattern)> _rows = [];
    private CellAccumulator?[] _weighted = [];
    private long[] _counts = [];
    private int _patternCapacity;
    private int _atomCapacity;

    /// <summary>Adds a block of rows; an atom of -1 leaves the row out.</summary>
    /// <param name="start">The first row of the block.</param>
    /// <param name="patternCodes">The pattern number of each row.</param>
    /// <param name="atomCodes">The atom number of each row.</param>
    /// <param name="weights">The weight of each row, 0 or more; empty for none.</param>
    public void Add(int start, ReadOnlySpan<int> patternCodes, ReadOnlySpan<int> atomCodes, ReadOnlySpan<double> weights)
    {
        Grow();
        if (design.Frame is not null)
        {
            AddByGroup(start, patternCodes, atomCodes, weights);
        }

        if (weights.IsEmpty)
        {
            Count(patternCodes, atomCodes);
            return;
        }

        for (var i = 0; i < patternCodes.Length; i++)
        {
            if (atomCodes[i] >= 0 && weights[i] > 0)
            {
                (_weighted[(atomCodes[i] * _patternCapacity) + patternCodes[i]] ??= new CellAccumulator()).AddWeighted(weights[i]);
            }
        }
    }

    public TallyTable ToTable()
    {
        var cells = new List<TallyCell>();
        for (var i = 0; i < _counts.Length; i++)
        {
            var cell = _weighted[i] ?? new CellAccumulator();
            cell.Add(_counts[i]);
            if (cell.Count > 0)
            {
                var (atom, pattern) = (i / _patternCapacity, i % _patternCapacity);
                var groups = _groups.GetValueOrDefault((atom, pattern));
                cells.Add(new TallyCell(atoms.Atoms[atom], patterns.Patterns[pattern], cell, groups?.Sorted() ?? [], groups?.Replicates));
            }
        }

        return new TallyTable(
            question, segmentation, cells, TallySampling.Of(design), design.Residuals.Count == 0 ? null : sorted => new CalibratedRows(design, CellOfRow(sorted)));
    }

    private int[] CellOfRow(IReadOnlyList<TallyCell> cells)
    {
        var places = new Dictionary<(Atom, AnswerPattern), int>();
        for (var i = 0; i < cells.Count; i++)
        {
            places.Add((cells[i].Atom, cells[i].Pattern), i);
        }

        return [.. _rows.Select(row => row.Atom < 0 ? -1 : places[(atoms.Atoms[row.Atom], patterns.Patterns[row.Pattern])])];
    }

    private void AddByGroup(int start, ReadOnlySpan<int> patternCodes, ReadOnlySpan<int> atomCodes, ReadOnlySpan<double> weights)
    {
        for (var i = 0; i < patternCodes.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            var isIn = atomCodes[i] >= 0 && weight > 0;
            if (design.Residuals.Count > 0)
            {
                _rows.Add(isIn ? (atomCodes[i], patternCodes[i]) : (-1, -1));
            }

            if (isIn)
            {
                var key = (atomCodes[i], patternCodes[i]);
                if (!_groups.TryGetValue(key, out var sums))
                {
                    _groups.Add(key, sums = new GroupSums(design));
                }

                sums.Add(start + i, weight);
            }
        }
    }

    private void Count(ReadOnlySpan<int> patternCodes, ReadOnlySpan<int> atomCodes)
    {
        var (counts, capacity) = (_counts, _patternCapacity);
        for (var i = 0; i < patternCodes.Length; i++)
        {
            if (atomCodes[i] >= 0)
            {
                counts[(atomCodes[i] * capacity) + patternCodes[i]]++;
            }
        }
    }

    private void Grow()
    {
        if (patterns.Patterns.Count <= _patternCapacity && atoms.Atoms.Count <= _atomCapacity)
        {
            return;
        }

        var wider = Math.Max(_patternCapacity, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)patterns.Patterns.Count));
        var taller = Math.Max(_atomCapacity, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)atoms.Atoms.Count));
        var (weighted, counts) = (new CellAccumulator?[wider * taller], new long[wider * taller]);
        for (var i = 0; i < _counts.Length; i++)
        {
            var moved = (i / _patternCapacity * wider) + (i % _patternCapacity);
            (weighted[moved], counts[moved]) = (_weighted[i], _counts[i]);
        }

        (_weighted, _counts, _patternCapacity, _atomCapacity) = (weighted, counts, wider, taller);
    }

    /// <summary>The sums of one cell by group of the frame.</summary>
    private sealed class GroupSums(BoundDesign design)
    {
        private readonly Dictionary<int, CellAccumulator> _cells = [];

        public double[]? Replicates { get; } = design.Replicates?.Weights is null ? null : new double[design.Replicates.Count];

        public void Add(int row, double weight)
        {
            var group = design.GroupOfRow is { } groups ? groups[row] : 0;
            if (!_cells.TryGetValue(group, out var cell))
            {
                _cells.Add(group, cell = new CellAccumulator());
            }

            cell.AddWeighted(weight);
            for (var r = 0; Replicates is not null && r < Replicates.Length; r++)
            {
                Replicates[r] += design.Replicates!.Weights![(row * Replicates.Length) + r];
            }
        }

        public IReadOnlyList<(int Group, CellAccumulator Cell)> Sorted() => [.. _cells.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];
    }
}

namespace SurveyStats.Tabulation;

/// <summary>The cells of one question by one segmentation while rows stream through. For one thread.</summary>
internal sealed class TableCounter(Question question, Segmentation segmentation, PatternCoder patterns, AtomCoder atoms)
{
    private CellAccumulator?[] _weighted = [];
    private long[] _counts = [];
    private int _patternCapacity;
    private int _atomCapacity;

    /// <summary>Adds a block of rows; an atom of -1 leaves the row out.</summary>
    /// <param name="patternCodes">The pattern number of each row.</param>
    /// <param name="atomCodes">The atom number of each row.</param>
    /// <param name="weights">The weight of each row, 0 or more; empty for none.</param>
    public void Add(ReadOnlySpan<int> patternCodes, ReadOnlySpan<int> atomCodes, ReadOnlySpan<double> weights)
    {
        Grow();
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
        var cells = new List<(Atom Atom, AnswerPattern Pattern, CellAccumulator Cell)>();
        for (var i = 0; i < _counts.Length; i++)
        {
            var cell = _weighted[i] ?? new CellAccumulator();
            cell.Add(_counts[i]);
            if (cell.Count > 0)
            {
                cells.Add((atoms.Atoms[i / _patternCapacity], patterns.Patterns[i % _patternCapacity], cell));
            }
        }

        return new TallyTable(question, segmentation, cells);
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
}

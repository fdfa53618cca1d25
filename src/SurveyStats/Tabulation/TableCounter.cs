namespace SurveyStats.Tabulation;

/// <summary>The cells of one question by one segmentation while rows stream through. For one thread.</summary>
internal sealed class TableCounter(Question question, Segmentation segmentation, PatternCoder patterns, AtomCoder atoms)
{
    private CellAccumulator?[] _cells = [];
    private int _patternCapacity;
    private int _atomCapacity;

    /// <summary>Adds a block of rows; an atom of -1 leaves the row out.</summary>
    /// <param name="patternCodes">The pattern number of each row.</param>
    /// <param name="atomCodes">The atom number of each row.</param>
    /// <param name="weights">The weight of each row, 0 or more; empty for none.</param>
    public void Add(ReadOnlySpan<int> patternCodes, ReadOnlySpan<int> atomCodes, ReadOnlySpan<double> weights)
    {
        Grow();
        for (var i = 0; i < patternCodes.Length; i++)
        {
            if (atomCodes[i] < 0)
            {
                continue;
            }

            var cell = _cells[(atomCodes[i] * _patternCapacity) + patternCodes[i]] ??= new CellAccumulator();
            if (weights.IsEmpty)
            {
                cell.Add(1);
            }
            else if (weights[i] > 0)
            {
                cell.AddWeighted(weights[i]);
            }
        }
    }

    public TallyTable ToTable()
    {
        var cells = new List<(Atom Atom, AnswerPattern Pattern, CellAccumulator Cell)>();
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] is { Count: > 0 } cell)
            {
                cells.Add((atoms.Atoms[i / _patternCapacity], patterns.Patterns[i % _patternCapacity], cell));
            }
        }

        return new TallyTable(question, segmentation, cells);
    }

    private void Grow()
    {
        if (patterns.Patterns.Count <= _patternCapacity && atoms.Atoms.Count <= _atomCapacity)
        {
            return;
        }

        var wider = Math.Max(_patternCapacity, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)patterns.Patterns.Count));
        var taller = Math.Max(_atomCapacity, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)atoms.Atoms.Count));
        var cells = new CellAccumulator?[wider * taller];
        for (var i = 0; i < _cells.Length; i++)
        {
            cells[(i / _patternCapacity * wider) + (i % _patternCapacity)] = _cells[i];
        }

        (_cells, _patternCapacity, _atomCapacity) = (cells, wider, taller);
    }
}

using System.Runtime.InteropServices;
using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Counts rows by the keys of one <see cref="JointShape"/>, and makes tables of the counts. For one thread.</summary>
internal sealed class JointCounter
{
    private readonly JointShape _shape;
    private readonly BoundDesign _design;
    private readonly KeyHistogram? _histogram;
    private readonly CellTotals?[] _totals;
    private readonly int[] _keys = new int[RowFilter.LargestBlock];
    private readonly int[] _room = new int[RowFilter.LargestBlock];
    private int _run;
    private bool _hasRows;

    /// <param name="shape">What is counted.</param>
    /// <param name="design">The design.</param>
    public JointCounter(JointShape shape, BoundDesign design)
    {
        (_shape, _design, _totals) = (shape, design, new CellTotals[shape.Runs.Length]);
        _histogram = shape.IsRun(design) ? null
            : shape.Units is null ? new CountHistogram(shape.Cells)
            : new WeightHistogram(shape.Cells, design.StoredWeights!, shape.Units, _keys.Length);
    }

    /// <summary>Adds a block of rows; blocks come in rising order.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="isInside">Whether each row is in the domain and weighs something; empty: all are.</param>
    public void Add(int start, int length, ReadOnlySpan<bool> isInside)
    {
        while (length > 0)
        {
            while (start >= _shape.Runs[_run].Start + _shape.Runs[_run].Length)
            {
                EndRun();
                _run++;
            }

            var count = Math.Min(length, _shape.Runs[_run].Start + _shape.Runs[_run].Length - start);
            if (_histogram is null)
            {
                RunHistogram.Count(_shape.Answers[0].Codes.AsBytes.Slice(start, count), TotalsOf(_run).Counts);
            }
            else
            {
                _hasRows = true;
                _histogram.Add(KeysOf(start, count, isInside.IsEmpty ? isInside : isInside[..count]), start);
            }

            start += count;
            length -= count;
            isInside = isInside.IsEmpty ? isInside : isInside[count..];
        }
    }

    /// <summary>Ends: nothing is added any more.</summary>
    public void End() => EndRun();

    /// <summary>Adds the counts of other rows.</summary>
    public void Include(JointCounter other)
    {
        for (var run = 0; run < _totals.Length; run++)
        {
            if (other._totals[run] is { } totals)
            {
                TotalsOf(run).Add(totals);
            }
        }
    }

    /// <summary>Makes the tables.</summary>
    /// <param name="tables">The counter of the table of each question, by its place.</param>
    /// <param name="patterns">What numbers the patterns of each question, by its place.</param>
    /// <param name="atoms">What numbers the atoms of the segmentation.</param>
    public void AddTo(TableCounter[] tables, PatternCoder[] patterns, SampledAtoms atoms)
    {
        int[] counted = [.. Enumerable.Range(0, _totals.Length).Where(run => _totals[run] is not null)];
        var atomOfClass = Array.ConvertAll(counted, run => AtomsOf(run, _totals[run]!, atoms));
        int[] found = [.. atomOfClass.SelectMany(ofRun => ofRun).Where(atom => atom != 0)];

        // Without groups, and with one key of classes for each atom, cells need no adding up.
        var areCells = _design.Frame is null && found.Distinct().Count() == found.Length;
        for (var place = 0; place < _shape.Questions.Length; place++)
        {
            var (question, width) = (_shape.Questions[place], _shape.Answers[place].Width);
            CellTotals[] margins = Array.ConvertAll(counted, run => MarginOf(_totals[run]!, place));
            if (areCells)
            {
                tables[question].Take(CellsOf(margins, atomOfClass, atoms, patterns[question], width));
                continue;
            }

            for (var run = 0; run < margins.Length; run++)
            {
                AddTo(tables[question], patterns[question], margins[run], width, atomOfClass[run]);
            }
        }
    }

    /// <summary>The cells of a table in canonical order: by atom, then by pattern.</summary>
    private List<TallyCell> CellsOf(CellTotals[] margins, int[][] atomOfClass, SampledAtoms atoms, PatternCoder patterns, int width)
    {
        (int Code, AnswerPattern Pattern)[] ofCodes =
        [
            .. Enumerable.Range(0, width).Where(code => Array.Exists(margins, m => HasCode(m, code, width)))
                .Select(code => (code, patterns.Patterns[patterns.NumberOfCode(code)])).OrderBy(c => c.Item2),
        ];
        var inside = _shape.HasOutside ? _shape.ClassCells : 0;
        var cells = new List<TallyCell>();
        foreach (var (run, classKey) in Enumerable.Range(0, margins.Length).SelectMany(run => Enumerable.Range(0, _shape.ClassCells).Select(key => (run, key)))
            .Where(c => atomOfClass[c.run][c.key] != 0).OrderBy(c => atoms.AtomAt(atomOfClass[c.run][c.key])))
        {
            var (margin, atom) = (margins[run], atoms.AtomAt(atomOfClass[run][classKey]));
            foreach (var (code, pattern) in ofCodes)
            {
                var cell = ((inside + classKey) * width) + code;
                if (margin.Counts[cell] > 0)
                {
                    cells.Add(new TallyCell(atom, pattern, margin.CellAt(cell), GroupSums.None));
                }
            }
        }

        return cells;
    }

    private static bool HasCode(CellTotals margin, int code, int width)
    {
        for (var cell = code; cell < margin.Counts.Length; cell += width)
        {
            if (margin.Counts[cell] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void AddTo(TableCounter table, PatternCoder patterns, CellTotals margin, int width, int[] atomOfClass)
    {
        for (var cell = 0; cell < margin.Counts.Length; cell++)
        {
            var (outer, code) = Math.DivRem(cell, width);
            var (classKey, group) = Math.DivRem(outer, _shape.Groups);
            if (margin.Counts[cell] == 0 || IsOutside(ref classKey) || atomOfClass[classKey] == 0)
            {
                continue;
            }

            table.Include(
                atomOfClass[classKey],
                patterns.NumberOfCode(code),
                group,
                margin.Counts[cell],
                margin.Units is null ? default : margin.Weight(cell),
                margin.Units is null ? default : margin.SquaredWeight(cell));
        }
    }

    /// <summary>Whether a key of classes is of rows outside; else it is that of the classes from now on.</summary>
    private bool IsOutside(ref int classKey)
    {
        if (!_shape.HasOutside)
        {
            return false;
        }

        (var isInside, classKey) = Math.DivRem(classKey, _shape.ClassCells);
        return isInside == 0;
    }

    /// <summary>The totals by one question alone.</summary>
    private CellTotals MarginOf(CellTotals totals, int place)
    {
        if (_shape.Answers.Length == 1)
        {
            return totals;
        }

        var width = _shape.Answers[place].Width;
        var after = _shape.Answers[(place + 1)..].Aggregate(1, (cells, column) => cells * column.Width);
        var margin = new CellTotals(_shape.OuterCells * width, totals.Units);
        for (var cell = 0; cell < totals.Counts.Length; cell++)
        {
            if (totals.Counts[cell] > 0)
            {
                totals.AddTo(margin, (cell / _shape.AnswerCells * width) + (cell / after % width), cell);
            }
        }

        return margin;
    }

    /// <summary>The number of the atom of each key of classes that occurs in a run.</summary>
    private int[] AtomsOf(int run, CellTotals totals, SampledAtoms atoms)
    {
        var (atomOfClass, first, length) = (new int[_shape.ClassCells], _shape.Runs[run].Start, _shape.Runs[run].Length);
        if (_shape.Classes.Length == 0)
        {
            atomOfClass[0] = atoms.AtomOfRow(first);
            return atomOfClass;
        }

        var missing = new HashSet<int>();
        for (var cell = 0; cell < totals.Counts.Length; cell++)
        {
            if (totals.Counts[cell] > 0)
            {
                missing.Add(cell / _shape.AnswerCells / _shape.Groups % _shape.ClassCells);
            }
        }

        // A row of each: the first is soon found, but for classes that are rare.
        for (var start = first; start < first + length && missing.Count > 0; start += _keys.Length)
        {
            var keys = _keys.AsSpan(0, Math.Min(_keys.Length, first + length - start));
            keys.Clear();
            foreach (var column in _shape.Classes)
            {
                KeyBuilder.Append(column.Codes, start, column.Width, keys, _room);
            }

            for (var i = 0; i < keys.Length && missing.Count > 0; i++)
            {
                if (missing.Remove(keys[i]))
                {
                    atomOfClass[keys[i]] = atoms.AtomOfRow(start + i);
                }
            }
        }

        return atomOfClass;
    }

    private ReadOnlySpan<int> KeysOf(int start, int length, ReadOnlySpan<bool> isInside)
    {
        var keys = _keys.AsSpan(0, length);
        var isFirst = !_shape.HasOutside;
        if (_shape.HasOutside)
        {
            CodeWidths.Widen(MemoryMarshal.AsBytes(isInside), keys);
        }

        foreach (var column in _shape.Classes)
        {
            Append(column);
        }

        if (_shape.Groups > 1)
        {
            if (isFirst)
            {
                keys.Clear();
                isFirst = false;
            }

            KeyBuilder.Append(_design.GroupOfRow.AsSpan(start, length), _shape.Groups, keys);
        }

        foreach (var column in _shape.Answers)
        {
            Append(column);
        }

        return keys;

        void Append(KeyColumn column)
        {
            if (isFirst)
            {
                column.Codes.CopyTo(start, _keys.AsSpan(0, length));
                isFirst = false;
            }
            else
            {
                KeyBuilder.Append(column.Codes, start, column.Width, _keys.AsSpan(0, length), _room);
            }
        }
    }

    private void EndRun()
    {
        if (_hasRows)
        {
            _histogram!.AddTo(TotalsOf(_run));
            _hasRows = false;
        }
    }

    private CellTotals TotalsOf(int run) => _totals[run] ??= new CellTotals(_shape.Cells, _shape.Units);
}

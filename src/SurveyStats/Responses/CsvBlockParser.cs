using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace SurveyStats.Responses;

/// <summary>
/// Reads the rows of blocks of a CSV source, one block after another. Rows without quotes and with the right number of fields, which is nearly all, are
/// split in a loop of a few steps a field; any other by <see cref="CsvRecordScanner"/>. Cells are coded column by column, some hundred rows at a time.
/// </summary>
/// <remarks>For one thread; several may read blocks side by side.</remarks>
internal sealed class CsvBlockParser
{
    private const int BatchRows = 512;

    private readonly CsvLayout _layout;
    private readonly ColumnCoder?[] _coders;
    private readonly int[] _begins;
    private readonly int[] _ends;
    private readonly CsvRecordScanner _scanner = new();
    private readonly int _columns;
    private RowPlaces _places = new();
    private CsvRecordErrors _errors;
    private int _rows;
    private bool _isDoubtful;
    private bool _isDone;

    public CsvBlockParser(CsvLayout layout)
    {
        _layout = layout;
        _columns = layout.Names.Length;
        _coders = [.. layout.IsWanted.Select(wanted => wanted ? new ColumnCoder(layout.Mark, layout.MostTexts, layout.AreBlocksApart) : null)];
        (_begins, _ends) = (new int[BatchRows * _columns], new int[BatchRows * _columns]);
        _errors = new CsvRecordErrors(layout, _scanner, 0);
    }

    /// <summary>Reads the rows of a block. An incomplete record at its end is left, unless it is the last block.</summary>
    public CsvRows Parse(CsvBlock block)
    {
        _scanner.Begin(block.Bytes, block.Length, _layout.Delimiter, block.IsLast);
        _isDoubtful = _scanner.HasNul || !(_scanner.IsAscii || Utf8.IsValid(block.Span));
        (_places, _errors, _isDone) = (new RowPlaces(), new CsvRecordErrors(_layout, _scanner, block.Line), false);
        foreach (var coder in _coders)
        {
            coder?.Begin();
        }

        while (!_isDone)
        {
            ReadBatch(block);
        }

        return new CsvRows(block, [.. _coders.Select(c => c?.End())], _places, _errors.Errors)
        {
            BadRows = _errors.BadRows,
            IsLost = _errors.IsLost,
            IsMalformed = _errors.IsMalformed,
            Consumed = _scanner.Position,
            NextLine = block.Line + _scanner.Line,
            Fatal = _errors.Fatal,
        };
    }

    private void ReadBatch(CsvBlock block)
    {
        _rows = 0;
        _scanner.ForgetUnescaped();
        while (_rows < BatchRows && !_isDone)
        {
            // The first rows may be those of another header, and are looked at one by one.
            if (!_isDoubtful && (block.Index > 0 || _places.Count > 2))
            {
                ReadRegular(block.Line);
            }

            if (_rows < BatchRows)
            {
                ReadAny(block);
            }
        }

        for (var column = 0; column < _columns; column++)
        {
            _coders[column]?.Add(block.Bytes, new CsvCells(
                _begins.AsSpan(column * BatchRows, _rows), _ends.AsSpan(column * BatchRows, _rows), _scanner.Unescaped));
        }
    }

    /// <summary>Splits rows as long as they have as many fields as the header, no quote, and an end within the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRegular(long firstLine)
    {
        var places = _scanner.Places;
        var (bytes, columns) = (_scanner.Bytes, _columns);
        var (next, position, rows, delimiter) = (0, _scanner.Position, _rows, _layout.Delimiter);
        ref var begins = ref MemoryMarshal.GetArrayDataReference(_begins);
        ref var ends = ref MemoryMarshal.GetArrayDataReference(_ends);
        while (rows < BatchRows && next + columns < places.Length)
        {
            var row = places.Slice(next, columns);
            var (end, begin, column) = (row[^1], position, rows);
            foreach (var place in row[..^1])
            {
                if (bytes[place] != delimiter)
                {
                    break;
                }

                Unsafe.Add(ref begins, column) = begin;
                Unsafe.Add(ref ends, column) = place;
                begin = place + 1;
                column += BatchRows;
            }

            var isPair = bytes[end] == CsvStructure.CarriageReturn && bytes[end + 1] == CsvStructure.LineFeed;
            if (column != rows + ((columns - 1) * BatchRows) || end - position > _layout.LargestRecord || end == position
                || (bytes[end] != CsvStructure.LineFeed && !isPair))
            {
                break;
            }

            Unsafe.Add(ref begins, column) = begin;
            Unsafe.Add(ref ends, column) = end;
            position = end + (isPair ? 2 : 1);
            next += isPair ? columns + 1 : columns;
            rows++;
        }

        _places.Add(firstLine + _scanner.Line, rows - _rows);
        _scanner.Skip(position, next, rows - _rows);
        _rows = rows;
    }

    private void ReadAny(CsvBlock block)
    {
        if (!_scanner.Read())
        {
            _isDone = true;
            _errors.CheckLength(block.Length - _scanner.Position);
            return;
        }

        if (!_errors.IsSound(_isDoubtful, isFirst: block.Index == 0 && _places.Count < 2))
        {
            _isDone = _errors.Fatal is not null;
            return;
        }

        for (var column = 0; column < _columns; column++)
        {
            (_begins[(column * BatchRows) + _rows], _ends[(column * BatchRows) + _rows]) = _scanner.Field(column);
        }

        _places.Add(block.Line + _scanner.StartLine);
        _rows++;
    }
}

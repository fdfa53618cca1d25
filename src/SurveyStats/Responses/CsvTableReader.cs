using System.Text;
using System.Text.Unicode;

namespace SurveyStats.Responses;

/// <summary>Reads a CSV file (RFC 4180) into a table, or block after block into something else.</summary>
internal sealed class CsvTableReader
{
    private readonly CsvFormat _format;
    private readonly CsvReading _reading;
    private readonly ErrorCollector _errors;
    private readonly CsvSource _source;
    private byte _delimiter;

    private CsvTableReader(Stream stream, CsvFormat format, CsvReading reading, ErrorCollector errors)
    {
        (_format, _reading, _errors) = (format, reading, errors);
        _source = new CsvSource(CsvEncoding.ToUtf8(stream, format.Encoding), reading.BlockLength, format.LargestRecord);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="format">How to split them.</param>
    /// <param name="reading">How to go about it.</param>
    /// <param name="errors">Takes the errors of single rows.</param>
    /// <returns>The table, and the number of rows left out because of an error.</returns>
    /// <exception cref="SurveyDataException">The file is empty, its header is not one, a record is too long, or reading fails.</exception>
    public static (RawTable Table, long BadRows) Read(Stream stream, CsvFormat format, CsvReading reading, ErrorCollector errors)
    {
        RawTable? table = null;
        var (badRows, isLost) = (0L, false);
        ReadBlocks<object?>(stream, format, reading, errors, columns => table = new RawTable(errors.Source, columns), _ => null, (rows, _) =>
        {
            Append(table!, rows);
            reading.Progressed?.Invoke(rows);
            errors.Add(rows.Errors);
            badRows += rows.BadRows;
            isLost |= rows.IsLost;
        });
        if (isLost)
        {
            errors.ThrowIfAny();
        }

        return table!.Count > 0 || errors.Count > 0
            ? (table, badRows)
            : throw ErrorCollector.Fatal(errors.Source, null, null, null, "There is a header, but no response.", "Give a file with at least one row below the header.");
    }

    /// <summary>Reads a source block after block.</summary>
    /// <typeparam name="T">What is made of a block.</typeparam>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="format">How to split them.</param>
    /// <param name="reading">How to go about it.</param>
    /// <param name="errors">Takes the errors of the header.</param>
    /// <param name="begin">Takes the columns, without their rows.</param>
    /// <param name="work">Makes something of the rows of a block, for several blocks side by side.</param>
    /// <param name="take">Takes it over, for one block after another.</param>
    /// <exception cref="SurveyDataException">The file is empty, its header is not one, a record is too long, or reading fails.</exception>
    public static void ReadBlocks<T>(
        Stream stream, CsvFormat format, CsvReading reading, ErrorCollector errors, Action<RawColumn[]> begin, Func<CsvRows, T> work, Action<CsvRows, T> take)
    {
        CsvTableReader? reader = null;
        try
        {
            reader = new CsvTableReader(stream, format, reading, errors);
            reader.Run(begin, work, take);
        }
        catch (DecoderFallbackException)
        {
            throw ErrorCollector.Fatal(errors.Source, null, null, null, "The bytes are not of the encoding that was given.", "Give the right Encoding.");
        }
        catch (IOException error)
        {
            throw ErrorCollector.Fatal(
                errors.Source, reader?._source.Line, null, null,
                FormattableString.Invariant($"Reading failed after {reader?._source.BytesRead ?? 0} bytes: {error.Message}"), "Check the file and its disk.");
        }
    }

    /// <summary>Appends the rows of a block to a table.</summary>
    public static void Append(RawTable table, CsvRows rows)
    {
        if ((long)table.Count + rows.Places.Count > Array.MaxLength)
        {
            throw ErrorCollector.Fatal(
                table.Source, null, null, null, FormattableString.Invariant($"There are more than {Array.MaxLength} responses."), "Tabulate them without holding them: Tally.FromCsv.");
        }

        for (var i = 0; i < rows.Chunks.Length; i++)
        {
            if (rows.Chunks[i] is { } chunk)
            {
                table.Columns[i].Append(chunk);
            }
        }

        table.EndRows(rows.Places);
    }

    private void Run<T>(Action<RawColumn[]> begin, Func<CsvRows, T> work, Action<CsvRows, T> take)
    {
        SkipMark();
        _delimiter = Delimiter();
        var columns = Header();
        string[] names = [.. columns.Select(c => c.Name)];
        begin(columns);
        _source.BeginRows();
        var layout = new CsvLayout(
            _errors.Source, _delimiter, names, [.. names.Select(_reading.IsWanted)], (byte)_reading.Mark, _format.LargestRecord, _reading.ErrorLimit)
        {
            MostTexts = _reading.MostTexts,
            AreBlocksApart = _reading.AreBlocksApart,
        };
        _reading.Begin?.Invoke(_source, layout);
        new CsvPipeline<T>(_source, layout, work, take).Run(_reading.Threads, _reading.Cancellation);
    }

    private void SkipMark()
    {
        if (_source.Peek().StartsWith(Encoding.UTF8.Preamble))
        {
            _source.Skip(Encoding.UTF8.Preamble.Length, 0);
        }
    }

    /// <summary>The delimiter: as given, as told by a first line "sep=;", or as it seems.</summary>
    private byte Delimiter()
    {
        var first = _source.Peek();
        byte? told = null;
        if (first.Length > 5 && first.StartsWith("sep="u8) && first[5] is CsvStructure.LineFeed or CsvStructure.CarriageReturn)
        {
            told = first[4];
            _source.Skip(first.Length > 6 && first[5] == CsvStructure.CarriageReturn && first[6] == CsvStructure.LineFeed ? 7 : 6, 1);
        }

        return _format.Delimiter is { } given ? CsvDelimiter.Of(given) : told ?? CsvDelimiter.Detect(_source.Peek(), _source.IsWhole);
    }

    private RawColumn[] Header()
    {
        var names = HeaderRow() ?? throw ErrorCollector.Fatal(
            _errors.Source, null, null, null, "The file is empty.", "Expected a header row with the names of the columns.");
        CheckNames(names.Fields, names.Line);
        if (_format.Header == CsvHeader.Standard)
        {
            return [.. names.Fields.Select(n => new RawColumn(n) { Mark = _reading.Mark })];
        }

        var wordings = HeaderRow()?.Fields;
        var imports = HeaderRow()?.Fields;
        return wordings is not null && imports is not null && imports[0].Contains("ImportId", StringComparison.Ordinal)
            ? [.. names.Fields.Select((n, i) => new RawColumn(n)
            {
                Mark = _reading.Mark,
                Wording = i < wordings.Length && wordings[i].Length > 0 ? new LocalizedText(wordings[i]) : null,
            })]
            : throw ErrorCollector.Fatal(
                _errors.Source, 3, null, imports?[0], "This is no Qualtrics header: the third row holds no ImportId.", "Use CsvHeader.Standard for a file with one header row.");
    }

    private (string[] Fields, long Line)? HeaderRow()
    {
        var scanner = new CsvRecordScanner();
        while (_source.NextUncut() is { } block)
        {
            scanner.Begin(block.Bytes, block.Length, _delimiter, block.IsLast);
            if (scanner.Read())
            {
                var line = block.Line + scanner.StartLine;
                var record = scanner.Bytes.AsSpan(scanner.Start, scanner.End - scanner.Start);
                CheckRecord(scanner, record, line);
                string[] fields = [.. Enumerable.Range(0, scanner.FieldCount).Select(i => Encoding.UTF8.GetString(scanner.BytesOf(i)).Trim())];
                _source.TakeBack(block, scanner.Position, block.Line + scanner.Line);
                return (fields, line);
            }

            if (block.Length - scanner.Position > _format.LargestRecord)
            {
                throw CsvRecordErrors.TooLong(_errors.Source, _format.LargestRecord, block.Line + scanner.Line);
            }

            if (!block.IsLast)
            {
                _source.TakeBack(block, scanner.Position, block.Line + scanner.Line);
            }
        }

        return null;
    }

    private void CheckRecord(CsvRecordScanner scanner, ReadOnlySpan<byte> record, long line)
    {
        if (record.Length > _format.LargestRecord)
        {
            throw CsvRecordErrors.TooLong(_errors.Source, _format.LargestRecord, line);
        }

        if (scanner.Problem != CsvRecordScanner.Fault.None)
        {
            CsvRecordErrors.AddMalformed(_errors, line, scanner.Problem, record);
        }
        else if (record.Contains((byte)0) || !Utf8.IsValid(record))
        {
            CsvRecordErrors.AddNoText(_errors, line, null, record);
        }

        _errors.ThrowIfAny();
    }

    private void CheckNames(string[] names, long line)
    {
        var blank = Array.FindIndex(names, n => n.Length == 0);
        var twice = names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (blank >= 0 || twice is not null)
        {
            throw ErrorCollector.Fatal(
                _errors.Source,
                line,
                twice,
                null,
                blank >= 0 ? FormattableString.Invariant($"Column {blank + 1} of the header has no name.") : $"The header has the column '{twice}' several times.",
                "Give each column a name of its own. If the file has no header, add one.");
        }
    }
}

using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace SurveyStats.Responses;

/// <summary>
/// Reads a CSV file (RFC 4180) into a table. Splitting is CsvHelper's, on UTF-8 bytes; what its rules let pass, such as ragged rows, wrong bytes
/// and NUL, is checked here, so that nothing is read otherwise than it was meant.
/// </summary>
internal sealed class CsvTableReader
{
    private const int LargestBuffer = 64 * 1024;

    private readonly CsvFormat _format;
    private readonly ErrorCollector _errors;
    private readonly CsvReader _reader;

    // After such an error the rest of the file cannot be trusted, so that no row of it can be skipped.
    private bool _isLost;

    private CsvTableReader(Stream stream, CsvFormat format, ErrorCollector errors)
    {
        _format = format;
        _errors = errors;
        _reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = format.Delimiter,
                DetectSeparatorHint = true,
                Encoding = Strict(format.Encoding),
                BufferSize = Math.Clamp(format.LargestRecord, 256, LargestBuffer),
                TrackLineNumbers = true,
                MaxRecordSize = format.LargestRecord,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = AddMalformed,
            },
            leaveOpen: true);
    }

    /// <summary>The number of rows left out because of an error.</summary>
    public long BadRows { get; private set; }

    /// <param name="stream">The bytes of the file.</param>
    /// <param name="format">How to split them.</param>
    /// <param name="errors">Takes the errors of single rows.</param>
    /// <exception cref="SurveyDataException">The file is empty, its header is not one, a record is too long, or reading fails.</exception>
    public static (RawTable Table, long BadRows) Read(Stream stream, CsvFormat format, ErrorCollector errors)
    {
        try
        {
            var reader = new CsvTableReader(stream, format, errors);
            using (reader._reader)
            {
                return (reader.Read(), reader.BadRows);
            }
        }
        catch (CsvFormatException error)
        {
            throw ErrorCollector.Fatal(
                errors.Source,
                error.LineNumber > 0 ? error.LineNumber : null,
                null,
                null,
                FormattableString.Invariant($"The record is longer than {format.LargestRecord} bytes, or cannot be split ({error.Message})."),
                "Look for a quote that is never closed, or raise LargestRecord.");
        }
        catch (DecoderFallbackException)
        {
            throw ErrorCollector.Fatal(errors.Source, null, null, null, "The bytes are not of the encoding that was given.", "Give the right Encoding.");
        }
        catch (IOException error)
        {
            throw ErrorCollector.Fatal(errors.Source, null, null, null, $"Reading failed: {error.Message}", "Check the file and its disk.");
        }
    }

    private RawTable Read()
    {
        var columns = Header();
        var table = new RawTable(_errors.Source, columns);
        while (_reader.Read())
        {
            if (!IsSound(columns))
            {
                BadRows++;
                continue;
            }

            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].AppendUtf8(_reader.GetSpan(i));
            }

            table.EndRow(_reader.LineNumber);
            if (table.Count <= 2)
            {
                RefuseImportIds(columns);
            }
        }

        if (_isLost)
        {
            _errors.ThrowIfAny();
        }

        if (table.Count == 0 && _errors.Count == 0)
        {
            throw ErrorCollector.Fatal(_errors.Source, null, null, null, "There is a header, but no response.", "Give a file with at least one row below the header.");
        }

        return table;
    }

    private RawColumn[] Header()
    {
        var names = HeaderRow() ?? throw ErrorCollector.Fatal(
            _errors.Source, null, null, null, "The file is empty.", "Expected a header row with the names of the columns.");
        CheckNames(names);
        if (_format.Header == CsvHeader.Standard)
        {
            return [.. names.Select(n => new RawColumn(n))];
        }

        var wordings = HeaderRow();
        var imports = HeaderRow();
        return wordings is not null && imports is not null && imports[0].Contains("ImportId", StringComparison.Ordinal)
            ? [.. names.Select((n, i) => new RawColumn(n) { Wording = i < wordings.Length && wordings[i].Length > 0 ? new LocalizedText(wordings[i]) : null })]
            : throw ErrorCollector.Fatal(
                _errors.Source, 3, null, imports?[0], "This is no Qualtrics header: the third row holds no ImportId.", "Use CsvHeader.Standard for a file with one header row.");
    }

    private string[]? HeaderRow()
    {
        if (!_reader.Read())
        {
            _errors.ThrowIfAny();
            return null;
        }

        if (!IsReadable(_reader.RawRecord, null))
        {
            _errors.ThrowIfAny();
        }

        return [.. Enumerable.Range(0, _reader.FieldCount).Select(i => _reader.GetString(i).Trim())];
    }

    private void CheckNames(string[] names)
    {
        var blank = Array.FindIndex(names, n => n.Length == 0);
        var twice = names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (blank >= 0 || twice is not null)
        {
            throw ErrorCollector.Fatal(
                _errors.Source,
                _reader.LineNumber,
                twice,
                null,
                blank >= 0 ? FormattableString.Invariant($"Column {blank + 1} of the header has no name.") : $"The header has the column '{twice}' several times.",
                "Give each column a name of its own. If the file has no header, add one.");
        }
    }

    /// <summary>Whether a row has as many fields as the header and nothing but text in them.</summary>
    private bool IsSound(RawColumn[] columns)
    {
        if (_reader.FieldCount == columns.Length)
        {
            return IsReadable(_reader.RawRecord, columns);
        }

        _errors.Add(
            _reader.LineNumber,
            null,
            Encoding.UTF8.GetString(_reader.RawRecord[..Math.Min(200, _reader.RawRecord.Length)]),
            FormattableString.Invariant($"has {_reader.FieldCount} fields, the header {columns.Length}."),
            "Quote fields that hold the delimiter, add the missing fields, or set Delimiter.");
        return false;
    }

    /// <summary>The second of three header rows of Qualtrics would pass for a respondent, and the third for another.</summary>
    private void RefuseImportIds(RawColumn[] columns)
    {
        var row = columns[0].Count - 1;
        if (columns.Any(c => c.TextOf(row).StartsWith("{\"ImportId\"", StringComparison.Ordinal)))
        {
            throw ErrorCollector.Fatal(
                _errors.Source, _reader.LineNumber, null, null, "This is a header row of Qualtrics, not a response.", "Read the file with CsvHeader.Qualtrics.");
        }
    }

    /// <summary>The same encoding, which refuses bytes that are not of it instead of replacing them.</summary>
    private static Encoding? Strict(Encoding? encoding) =>
        encoding is null ? null : Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private bool IsReadable(ReadOnlySpan<byte> record, RawColumn[]? columns)
    {
        var hasNul = record.Contains((byte)0);
        if (!hasNul && Utf8.IsValid(record))
        {
            return true;
        }

        _isLost = true;
        var column = columns is null ? null : Array.Find(columns, c => Array.IndexOf(columns, c) is var i && IsBad(_reader.GetSpan(i)))?.Name;
        _errors.Add(
            _reader.LineNumber,
            column,
            Encoding.UTF8.GetString(record[..Math.Min(60, record.Length)]),
            hasNul ? "holds a NUL byte." : "holds bytes that are not UTF-8.",
            hasNul ? "If the file is UTF-16, set Encoding = Encoding.Unicode; else remove the byte." : "If the file is of another encoding, say so: Encoding = Encoding.Latin1, for example.");
        return false;
    }

    private static bool IsBad(ReadOnlySpan<byte> field) => field.Contains((byte)0) || !Utf8.IsValid(field);

    private void AddMalformed(CsvMalformedRecord record)
    {
        BadRows++;
        _isLost |= record.Reason == CsvMalformedReason.UnterminatedQuote || record.RawRecord.AsSpan().TrimEnd("\r\n").Contains('\n');
        var (problem, cure) = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ("opens a quote that is never closed.", "Close the quote, or double it if it belongs to the text."),
            CsvMalformedReason.TextAfterClosingQuote => ("has text after a closing quote.", "Double quotes inside a quoted field."),
            _ => ("has a quote inside an unquoted field.", "Quote the whole field, and double the quotes inside it."),
        };
        _errors.Add(record.LineNumber, null, record.RawRecord, problem, cure);
    }
}

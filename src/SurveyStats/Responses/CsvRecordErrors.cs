using System.Text;
using System.Text.Unicode;

namespace SurveyStats.Responses;

/// <summary>Tells what is wrong with single records of a CSV source, so that nothing is read otherwise than it was meant.</summary>
/// <param name="layout">The layout of the source.</param>
/// <param name="scanner">Holds the present record.</param>
/// <param name="firstLine">The line of the first record of the block.</param>
internal sealed class CsvRecordErrors(CsvLayout layout, CsvRecordScanner scanner, long firstLine)
{
    private const int LongestText = 200;

    public ErrorCollector Errors { get; } = new(layout.Source, layout.ErrorLimit);

    public long BadRows { get; private set; }

    public bool IsLost { get; private set; }

    public bool IsMalformed { get; private set; }

    public SurveyDataException? Fatal { get; private set; }

    private long Line => firstLine + scanner.StartLine;

    private ReadOnlySpan<byte> Record => scanner.Bytes.AsSpan(scanner.Start, scanner.End - scanner.Start);

    /// <summary>Whether the present record is sound: not too long, well quoted, with as many fields as the header, and text.</summary>
    /// <param name="isDoubtful">Whether the block holds bytes that are no text.</param>
    /// <param name="isFirst">Whether it is among the first two, which might be rows of another header.</param>
    public bool IsSound(bool isDoubtful, bool isFirst)
    {
        if (scanner.End - scanner.Start > layout.LargestRecord)
        {
            Fatal = TooLong(layout.Source, layout.LargestRecord, Line);
            return false;
        }

        var isSound = IsQuotedWell() && HasAllFields() && (!isDoubtful || IsText());
        if (isSound && isFirst)
        {
            RefuseImportIds();
        }

        BadRows += isSound ? 0 : 1;
        return isSound && Fatal is null;
    }

    /// <summary>Refuses an incomplete record that is too long already.</summary>
    public void CheckLength(int length)
    {
        if (length > layout.LargestRecord)
        {
            Fatal = TooLong(layout.Source, layout.LargestRecord, firstLine + scanner.Line);
        }
    }

    public static SurveyDataException TooLong(string source, int largest, long line) => ErrorCollector.Fatal(
        source, line, null, null, FormattableString.Invariant($"The record is longer than {largest} bytes."),
        "Look for a quote that is never closed, or raise LargestRecord.");

    /// <summary>Tells of bytes that are no text.</summary>
    public static void AddNoText(ErrorCollector errors, long line, string? column, ReadOnlySpan<byte> record)
    {
        var hasNul = record.Contains((byte)0);
        errors.Add(
            line, column, Encoding.UTF8.GetString(record[..Math.Min(60, record.Length)]), hasNul ? "holds a NUL byte." : "holds bytes that are not UTF-8.",
            hasNul ? "If the file is UTF-16, set Encoding = Encoding.Unicode; else remove the byte." : "If the file is of another encoding, say so: Encoding = Encoding.Latin1, for example.");
    }

    /// <summary>Tells of broken quoting.</summary>
    public static void AddMalformed(ErrorCollector errors, long line, CsvRecordScanner.Fault fault, ReadOnlySpan<byte> record)
    {
        var (problem, cure) = fault switch
        {
            CsvRecordScanner.Fault.UnterminatedQuote => ("opens a quote that is never closed.", "Close the quote, or double it if it belongs to the text."),
            CsvRecordScanner.Fault.TextAfterClosingQuote => ("has text after a closing quote.", "Double quotes inside a quoted field."),
            _ => ("has a quote inside an unquoted field.", "Quote the whole field, and double the quotes inside it."),
        };
        errors.Add(line, null, Encoding.UTF8.GetString(record[..Math.Min(LongestText, record.Length)]), problem, cure);
    }

    private bool IsQuotedWell()
    {
        if (scanner.Problem == CsvRecordScanner.Fault.None)
        {
            return true;
        }

        IsMalformed = true;
        IsLost |= scanner.Problem == CsvRecordScanner.Fault.UnterminatedQuote || Record.TrimEnd("\r\n"u8).ContainsAny(CsvStructure.LineFeed, CsvStructure.CarriageReturn);
        AddMalformed(Errors, Line, scanner.Problem, Record);
        return false;
    }

    private bool HasAllFields()
    {
        if (scanner.FieldCount == layout.Names.Length)
        {
            return true;
        }

        Errors.Add(
            Line,
            null,
            Encoding.UTF8.GetString(Record[..Math.Min(LongestText, Record.Length)]),
            FormattableString.Invariant($"has {scanner.FieldCount} fields, the header {layout.Names.Length}."),
            "Quote fields that hold the delimiter, add the missing fields, or set Delimiter.");
        return false;
    }

    private bool IsText()
    {
        if (!IsBad(Record))
        {
            return true;
        }

        IsLost = true;
        var column = Enumerable.Range(0, layout.Names.Length).FirstOrDefault(i => IsBad(scanner.BytesOf(i)), -1);
        AddNoText(Errors, Line, column < 0 ? null : layout.Names[column], Record);
        return false;
    }

    /// <summary>The second of three header rows of Qualtrics would pass for a respondent, and the third for another.</summary>
    private void RefuseImportIds()
    {
        for (var i = 0; i < layout.Names.Length; i++)
        {
            if (scanner.BytesOf(i).StartsWith("{\"ImportId\""u8))
            {
                Fatal = ErrorCollector.Fatal(
                    layout.Source, Line, null, null, "This is a header row of Qualtrics, not a response.", "Read the file with CsvHeader.Qualtrics.");
            }
        }
    }

    private static bool IsBad(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0) || !Utf8.IsValid(bytes);
}

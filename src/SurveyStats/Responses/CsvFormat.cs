using System.Text;

namespace SurveyStats;

/// <summary>The form of a CSV file: how it is split, encoded and laid out.</summary>
public sealed record CsvFormat
{
    /// <summary>What separates fields; null (default) to detect comma, semicolon, tab or bar from the first lines.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// The encoding, such as <see cref="Encoding.Latin1"/>; null (default) for that of the byte order mark, else UTF-8, in which bytes that are not
    /// UTF-8 are an error.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The header rows; default: one.</summary>
    public CsvHeader Header { get; init; }

    /// <summary>The columns of the long layout; null (default) for the wide layout, a row a respondent.</summary>
    public LongLayout? Long { get; init; }

    /// <summary>The longest record that is read, in bytes; a longer one is an error. Default: 16 MiB.</summary>
    public int LargestRecord { get; init; } = 16 * 1024 * 1024;
}

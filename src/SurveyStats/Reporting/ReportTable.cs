using System.Text;

namespace SurveyStats.Reporting;

/// <summary>A table for readers: a title, columns of finished texts, footnotes. Every result makes one, and it is written as text or Markdown.</summary>
/// <param name="Title">What the table shows; null for none.</param>
/// <param name="Header">The names of the columns; the first holds labels, the others figures.</param>
/// <param name="Rows">The texts, as many in each row as there are columns.</param>
/// <param name="Footnotes">What stands below, a line each.</param>
internal sealed record ReportTable(
    string? Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Footnotes)
{
    private const string Gap = "  ";

    /// <summary>Aligned plain text: labels to the left, figures to the right, columns without any text left out.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        var columns = FilledColumns();
        var widths = columns.ToDictionary(c => c, c => Rows.Select(r => DisplayWidth.Of(OneLine(r[c]))).Append(DisplayWidth.Of(OneLine(Header[c]))).Max());
        if (Title is not null)
        {
            text.Append(OneLine(Title)).Append('\n');
        }

        foreach (var row in Rows.Prepend(Header))
        {
            var cells = columns.Select(c => Padded(OneLine(row[c]), widths[c], IsLabel(c)));
            text.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
        }

        return text.AppendJoin('\n', Footnotes.Select(OneLine)).ToString().TrimEnd('\n');
    }

    /// <summary>A Markdown table with title and footnotes; labels are escaped, so that none of them can break the table or become markup.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        var columns = FilledColumns();
        if (Title is not null)
        {
            text.Append("**").Append(Escaped(Title)).Append("**\n\n");
        }

        AppendRow(text, columns.Select(c => Escaped(Header[c])));
        AppendRow(text, columns.Select(c => IsLabel(c) ? ":---" : "---:"));
        foreach (var row in Rows)
        {
            AppendRow(text, columns.Select(c => Escaped(row[c])));
        }

        foreach (var footnote in Footnotes)
        {
            text.Append('\n').Append(Escaped(footnote)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in OneLine(text))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '|' or '`' or '*' or '_' or '[' or ']' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string OneLine(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private static string Padded(string text, int width, bool left)
    {
        var blanks = new string(' ', width - DisplayWidth.Of(text));
        return left ? text + blanks : blanks + text;
    }

    /// <summary>The first column and the last one, notes, hold words.</summary>
    private bool IsLabel(int column) => column == 0 || Header[column].Length == 0;

    private List<int> FilledColumns() =>
        [.. Enumerable.Range(0, Header.Count).Where(c => Header[c].Length > 0 || Rows.Any(r => r[c].Length > 0))];
}

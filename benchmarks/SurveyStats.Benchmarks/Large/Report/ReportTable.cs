using System.Text;

namespace SurveyStats.Benchmarks.Large;

/// <summary>A Markdown table: first columns to the left, numbers to the right, padded so that it reads as text too.</summary>
internal sealed class ReportTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row, a text a column.</summary>
    public ReportTable Add(params string[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    public override string ToString()
    {
        int[] widths = [.. columns.Select((column, i) => _rows.Select(row => row[i].Length).Append(column.Length).Append(3).Max())];
        var text = new StringBuilder();
        Append(text, columns, widths);
        text.Append('|').AppendJoin('|', widths.Select((width, i) => $"{new string('-', width + 1)}{(IsNumeric(i) ? ":" : "-")}")).Append("|\n");
        foreach (var row in _rows)
        {
            Append(text, row, widths);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, string[] cells, int[] widths) =>
        text.Append("| ").AppendJoin(" | ", cells.Select((cell, i) => IsNumeric(i) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).Append(" |\n");

    /// <summary>Columns whose cells all begin with a digit, apart from empty ones.</summary>
    private bool IsNumeric(int column) => _rows.TrueForAll(row => row[column].Length == 0 || char.IsAsciiDigit(row[column][0]));
}

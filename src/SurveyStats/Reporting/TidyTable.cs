using System.Globalization;
using System.Text;

namespace SurveyStats.Reporting;

/// <summary>A table for programs: one estimate a row, exact figures. Written as CSV (RFC 4180) that a spreadsheet cannot take for formulas.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">Texts, whole numbers, doubles or null (left empty), as many in each row as there are columns.</param>
internal sealed record TidyTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public string ToCsv()
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Header).Append("\r\n");
        foreach (var row in Rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Field(object? value) => value switch
    {
        null => string.Empty,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Defused(value.ToString() ?? string.Empty)),
    };

    /// <summary>A text that a spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV injection).</summary>
    private static string Defused(string text) =>
        text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n') ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

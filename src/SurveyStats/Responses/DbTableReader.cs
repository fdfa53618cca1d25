using System.Data.Common;
using System.Globalization;

namespace SurveyStats.Responses;

/// <summary>Reads the rows of a query into a table. Numbers and dates become invariant text; what is DBNull is missing.</summary>
internal static class DbTableReader
{
    public static RawTable Read(DbDataReader reader, string source)
    {
        RawColumn[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new RawColumn(reader.GetName(i)))];
        var twice = columns.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 || g.Key.Length == 0);
        if (twice is not null)
        {
            throw ErrorCollector.Fatal(
                source, null, twice.Key, null, "The query has a column without a name, or two of one name.", "Give each column a name of its own with AS.");
        }

        var table = new RawTable(source, columns);
        while (reader.Read())
        {
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Append(reader.IsDBNull(i) ? string.Empty : TextOf(reader.GetValue(i)) ?? throw ErrorCollector.Fatal(
                    source, table.Count + 1, columns[i].Name, null, "The value is binary, and no answer.", "Leave the column out of the query, or convert it to text there."));
            }

            table.EndRow(table.Count + 1);
        }

        return table.Count > 0
            ? table
            : throw ErrorCollector.Fatal(source, null, null, null, "The query gives no row.", "Ask for at least one response.");
    }

    /// <summary>The text of a value; null for binary ones.</summary>
    public static string? TextOf(object value) => value switch
    {
        byte[] => null,
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}

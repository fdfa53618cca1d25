using System.Data.Common;
using System.Globalization;

namespace SurveyStats.Responses;

/// <summary>Reads the rows of a query into tables. Numbers and dates become invariant text; what is DBNull is missing.</summary>
/// <remarks>Values go to the coders of columns as UTF-8: no text is made of a value that was seen before, nor of a number.</remarks>
internal sealed class DbTableReader
{
    private const int BatchRows = 512;

    private readonly DbDataReader _reader;
    private readonly string _source;
    private readonly string[] _names;
    private readonly DbCellWriter?[] _writers;
    private long _rows;

    /// <param name="reader">The reader, before its first row.</param>
    /// <param name="source">Its name in errors.</param>
    /// <param name="isWanted">Which columns are read; null: all.</param>
    /// <exception cref="SurveyDataException">A column has no name, or that of another.</exception>
    public DbTableReader(DbDataReader reader, string source, Func<string, bool>? isWanted = null)
    {
        (_reader, _source) = (reader, source);
        _names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var twice = _names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 || g.Key.Length == 0);
        if (twice is not null)
        {
            throw ErrorCollector.Fatal(
                source, null, twice.Key, null, "The query has a column without a name, or two of one name.", "Give each column a name of its own with AS.");
        }

        _writers = [.. _names.Select(n => isWanted?.Invoke(n) == false ? null : new DbCellWriter(BatchRows))];
    }

    /// <summary>Reads all rows.</summary>
    /// <exception cref="SurveyDataException">There is none, a value is binary, or the query breaks off.</exception>
    public static RawTable Read(DbDataReader reader, string source, Func<string, bool>? isWanted = null)
    {
        var table = new DbTableReader(reader, source, isWanted).ReadRows(int.MaxValue, CancellationToken.None);
        return table.Count > 0 ? table : throw NoRow(source);
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

    public static SurveyDataException NoRow(string source) =>
        ErrorCollector.Fatal(source, null, null, null, "The query gives no row.", "Ask for at least one response.");

    /// <summary>Reads the next rows, as a table of their own.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>An empty table at the end.</returns>
    /// <exception cref="SurveyDataException">A value is binary, or the query breaks off.</exception>
    public RawTable ReadRows(int most, CancellationToken cancellation)
    {
        var table = new RawTable(_source, _names.Select(n => new RawColumn(n)));
        foreach (var writer in _writers)
        {
            writer?.Begin();
        }

        try
        {
            while (table.Count < most && _reader.Read())
            {
                if (table.Count % BatchRows == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                _rows++;
                ReadRow();
                table.EndRow(_rows);
            }
        }
        catch (Exception error) when (error is DbException or IOException)
        {
            throw ErrorCollector.Fatal(
                _source, _rows + 1, null, null, FormattableString.Invariant($"The query broke off after {_rows} rows: {error.Message}"), "Check the connection, and ask again.");
        }

        for (var i = 0; i < _writers.Length; i++)
        {
            if (_writers[i] is { } writer)
            {
                table.Columns[i].Append(writer.End());
            }
        }

        return table;
    }

    private void ReadRow()
    {
        for (var i = 0; i < _writers.Length; i++)
        {
            if (_writers[i] is { } writer && !writer.Write(_reader, i))
            {
                throw ErrorCollector.Fatal(
                    _source, _rows, _names[i], null, "The value is binary, and no answer.", "Leave the column out of the query, or convert it to text there.");
            }
        }
    }
}

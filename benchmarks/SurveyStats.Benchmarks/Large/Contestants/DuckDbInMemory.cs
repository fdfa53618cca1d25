using System.Globalization;
using DuckDB.NET.Data;

namespace SurveyStats.Benchmarks.Large;

/// <summary>DuckDB, in memory, the columns as narrow as its types allow; a GROUP BY for each question, by one thread and by all.</summary>
internal sealed class DuckDbInMemory : Contestant, IDisposable
{
    public const string Name = "DuckDB in memory";

    private readonly SurveyColumns _columns;
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbInMemory(SurveyColumns columns)
    {
        _columns = columns;
        _connection.Open();
        var answers = columns.Masks is null ? Enumerable.Range(0, columns.Questions).Select(q => $"q{Text(q)} UTINYINT") : ["m USMALLINT"];
        Execute($"CREATE TABLE answers (c UTINYINT, {string.Join(", ", answers)}, w DOUBLE)");
        using var appender = _connection.CreateAppender("answers");
        for (var row = 0; row < columns.Rows; row++)
        {
            appender.AppendRow((columns, row), static (line, state) => Append(state.columns, state.row, line));
        }
    }

    public static string Version
    {
        get
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            return connection.ServerVersion;
        }
    }

    public override IEnumerable<Attempt> Attempts =>
        from threads in ThreadCounts.All
        from form in _columns.Masks is null ? [DuckDbQuery.ByAnswer] : new[] { DuckDbQuery.OptionByOption, DuckDbQuery.ByMask }
        select new Attempt(form.Suffix.Length == 0 ? Name : $"{Name}, {form.Suffix}", threads, isWeighted => Tabulate(form, threads, isWeighted));

    public void Dispose() => _connection.Dispose();

    private static void Append(SurveyColumns columns, int row, IDuckDBAppenderRow line)
    {
        line.AppendValue((byte?)columns.Country[row]);
        foreach (var answers in columns.Answers)
        {
            line.AppendValue((byte?)answers[row]);
        }

        if (columns.Masks is { } masks)
        {
            line.AppendValue((ushort?)masks[row]);
        }

        line.AppendValue((double?)columns.Weights[row]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Func<CellFigures> Tabulate(DuckDbQuery query, int threads, bool isWeighted)
    {
        Execute($"SET threads = {Text(threads)}");
        var figures = new CellFigures(_columns.Cells, isWeighted);
        for (var question = 0; question < _columns.Questions; question++)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = query.Sql(_columns, question, isWeighted);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                query.Add(_columns, question, reader, figures);
            }
        }

        return () => figures;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using Microsoft.Data.Sqlite;
using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>Databases that fail, change or are stopped while they tabulate: an error, and nothing half-made.</summary>
public sealed class SqlFaultTests
{
    private static readonly SingleChoiceQuestion Vote = new("vote", ["a", "b"]);
    private static readonly SingleChoiceQuestion[] Many = [.. Enumerable.Range(0, 50).Select(i => new SingleChoiceQuestion(FormattableString.Invariant($"q{i}"), ["a", "b"]))];

    [Fact]
    public void A_database_that_fails_within_its_rows_names_the_step()
    {
        using var connection = Filled();
        var calls = 0;
        connection.CreateFunction("bad", (string text) => ++calls < 50 ? text : throw new InvalidOperationException("The disk is gone."));
        var error = Assert.Throws<SqlTabulationException>(() => Tabulator(connection, "SELECT bad(vote) AS vote FROM t").Tabulate(Vote));
        Assert.Equal("The tabulation ended at 'cells': SQLite Error 1: 'The disk is gone.'. No tally was made. Mend the cause, and tabulate anew; Sql holds the statement.", error.Message);
    }

    [Fact]
    public void Rows_that_come_or_go_meanwhile_are_noticed()
    {
        using var connection = Filled();
        var calls = 0;
        connection.CreateFunction("there", () => ++calls > 7);
        var error = Assert.Throws<SqlTabulationException>(() => Tabulator(connection, "SELECT vote FROM t WHERE there()").Tabulate(
            [Vote], [Segmentation.Total, Segmentation.Of("again", ("all", Criterion.Everyone))]));
        Assert.StartsWith("The tabulation ended at 'cells': 'vote by again' counts 100 responses, 'vote by Total' 93. The data changed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_tables_take_several_statements_in_the_transaction_that_is_given()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqlEngine.Fill(connection, "t", [.. Many.Select(q => (q.Id, "TEXT"))], Enumerable.Range(0, 30).Select(row => Many.Select((_, q) => (object?)((row * q) % 3 == 0 ? "a" : (row + q) % 5 == 0 ? null : "b")).ToArray()));
        var survey = new Survey("Survey", Many);
        Segmentation[] by = [Segmentation.Total, survey.SegmentsBy("q7")];
        using var transaction = connection.BeginTransaction();
        var tabulator = new SqlTabulator(connection, survey, SqlSource.Table("t")) { Transaction = transaction, CommandTimeout = 30 };
        TallyAssert.Same(Tally.Of(SqlEngine.Read(connection, "t", survey, new ReadOptions()), Many, by), tabulator.Tabulate(Many, by));
        Assert.Equal(3, tabulator.ToSql(Many, by).Split(";\n").Length - 1);
    }

    [Fact]
    public async Task What_is_cancelled_makes_nothing()
    {
        using var connection = Filled();
        using var cancellation = new CancellationTokenSource();
        var calls = 0;
        connection.CreateFunction("stop", (string text) =>
        {
            if (++calls == 50)
            {
                cancellation.Cancel();
            }

            return text;
        });
        var tabulator = Tabulator(connection, "SELECT stop(vote) AS vote FROM t");
        Assert.ThrowsAny<OperationCanceledException>(() => tabulator.Tabulate(Vote, null, cancellation.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tabulator.TabulateAsync(Vote, null, cancellation.Token));
        Assert.Equal(100, (await tabulator.TabulateAsync(Vote)).SampleSize);
    }

    [Fact]
    public void DuckDB_is_stopped_within_a_statement()
    {
        using var connection = SqlEngine.Open(SqlEngine.DuckDb);
        using var cancellation = new CancellationTokenSource();
        var survey = new Survey("Survey", [Vote]);
        var endless = SqlSource.Query("SELECT CASE WHEN random() < 0.5 THEN 'a' ELSE 'b' END AS vote FROM range(1000000000000)");
        cancellation.CancelAfter(300);
        Assert.ThrowsAny<OperationCanceledException>(() => new SqlTabulator(connection, survey, endless).Tabulate(Vote, null, cancellation.Token));
    }

    private static SqlTabulator Tabulator(SqliteConnection connection, string query) => new(connection, new Survey("Survey", [Vote]), SqlSource.Query(query));

    private static SqliteConnection Filled()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqlEngine.Fill(connection, "t", [("vote", "TEXT")], Enumerable.Range(0, 100).Select(i => new object?[] { i % 3 == 0 ? "a" : "b" }));
        return connection;
    }
}

using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Streaming;

/// <summary>A tally straight from a query is that of all its rows, whatever the batches; one that breaks off gives none.</summary>
public sealed class StreamedQueryTests
{
    private const string Rows = """
        select i as id, case i % 3 when 0 then 'SE' when 1 then 'NO' else 'US' end as country,
            case i % 7 when 0 then 'yes' when 1 then null else 'no' end as vote, case i % 2 when 0 then 'A;B' else '' end as brands,
            i / 8.0 as income, 1.0 + (i % 11) / 16.0 as w, i % 4 as stratum, i % 20 as psu
        """;

    private const string Sqlite = $"with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) {Rows} from n";

    private static readonly ReadOptions Weighted = new() { WeightColumn = "w", IdColumn = "id" };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(512)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void A_query_of_SQLite_in_batches_gives_the_tally_of_all_rows_bit_for_bit(int batchRows)
    {
        foreach (var options in new[] { Weighted, Weighted with { WeightColumn = null, Design = SampleDesign.Complex("w", "stratum", ["psu"]) } })
        {
            var all = OfSqlite(Sqlite, reader => Tally.Of(ResponseSet.Read(reader, options with { Survey = StreamedSurvey.Survey }), StreamedSurvey.Questions, StreamedSurvey.By));
            Assert.Equal(all.ToJson(), OfSqlite(Sqlite, reader => StreamedQuery.Tabulate(Tabulation(options), reader, null, default, batchRows)).ToJson());
        }
    }

    [Fact]
    public void A_query_of_DuckDB_gives_the_tally_of_SQLite()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"{Rows} from range(1, 1001) t(i)";
        using var reader = command.ExecuteReader();
        var tally = Tally.From(reader, StreamedSurvey.Survey, StreamedSurvey.Questions, StreamedSurvey.By, Weighted);
        Assert.Equal(OfSqlite(Sqlite, r => Tally.From(r, StreamedSurvey.Survey, StreamedSurvey.Questions, StreamedSurvey.By, Weighted)).ToJson(), tally.ToJson());
    }

    [Fact]
    public void A_query_that_breaks_off_gives_no_tally_and_tells_after_how_many_rows()
    {
        var broken = Sqlite.Replace("i % 20 as psu", "case i when 600 then abs(-9223372036854775808) else 0 end as psu", StringComparison.Ordinal);
        foreach (var batchRows in new[] { 50, 5000 })
        {
            var error = Assert.Single(Assert.Throws<SurveyDataException>(
                () => OfSqlite(broken, reader => StreamedQuery.Tabulate(Tabulation(Weighted), reader, null, default, batchRows))).Errors);
            Assert.Equal(600, error.Row);
            Assert.Contains("broke off after 599 rows", error.Problem, StringComparison.Ordinal);
        }

        Assert.Throws<SurveyDataException>(() => OfSqlite(broken, reader => ResponseSet.Read(reader)));
    }

    [Fact]
    public void Wrong_answers_are_told_with_the_number_of_their_record()
    {
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => OfSqlite(
            Sqlite.Replace("when 0 then 'yes'", "when 0 then case i when 700 then 'perhaps' else 'yes' end", StringComparison.Ordinal),
            reader => StreamedQuery.Tabulate(Tabulation(Weighted), reader, null, default, 64))).Errors);
        Assert.Equal((700, "vote", "perhaps"), (error.Row, error.Column, error.Text));
    }

    [Fact]
    public void Texts_among_numbers_of_SQLite_are_not_turned_into_zeros()
    {
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => OfSqlite(
            Sqlite.Replace("i / 8.0 as income", "case i when 3 then 'lots' else i / 8.0 end as income", StringComparison.Ordinal),
            reader => StreamedQuery.Tabulate(Tabulation(Weighted), reader, null, default, 64))).Errors);
        Assert.Equal((3, "income", "lots"), (error.Row, error.Column, error.Text));
    }

    [Fact]
    public void Cancellation_gives_no_tally()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Told(_ => cancellation.Cancel());
        Assert.ThrowsAny<OperationCanceledException>(() => OfSqlite(Sqlite, reader => StreamedQuery.Tabulate(Tabulation(Weighted), reader, progress, cancellation.Token, 64)));
    }

    [Fact]
    public void A_query_without_rows_and_checkpoints_of_queries_are_refused()
    {
        Assert.Contains("no row", Assert.Throws<SurveyDataException>(
            () => OfSqlite($"select * from ({Sqlite}) where id < 0", reader => StreamedQuery.Tabulate(Tabulation(Weighted), reader, null, default))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be resumed", Assert.Throws<ArgumentException>(() => OfSqlite(Sqlite, reader => Tally.From(
            reader, StreamedSurvey.Survey, StreamedSurvey.Questions, StreamedSurvey.By, streaming: new TallyStreaming { Checkpointed = _ => { } }))).Message, StringComparison.Ordinal);
    }

    private static StreamedTabulation Tabulation(ReadOptions options) =>
        new(StreamedSurvey.Survey, StreamedSurvey.Questions, StreamedSurvey.By, options, null, "query");

    private static T OfSqlite<T>(string query, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        return read(reader);
    }

    private sealed class Told(Action<ReadProgress> told) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => told(value);
    }
}

using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>Names and values that would be SQL, were they not quoted, or parameters.</summary>
public sealed class SqlHostileTests
{
    public static TheoryData<string, string> Cases()
    {
        string[] texts =
        [
            "x\"; DROP TABLE t; --", "it's", "semi;colon", "-- comment", "/* open", "back\\slash", "back`tick", "@p0", "$p1", "Grüße, ₿ 世界 🎈", "line\nbreak", "tab\there", "{0}", "%s", "\"", "''",
            "a b", "SELECT", new string('n', 63), new string('n', 64) + "é", new string('世', 30),
        ];
        var cases = new TheoryData<string, string>();
        foreach (var text in texts)
        {
            cases.Add(SqlEngine.Sqlite, text);
            cases.Add(SqlEngine.DuckDb, text);
            if (SqlEngine.PostgresSkip is null)
            {
                cases.Add(SqlEngine.Postgres, text);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_and_answers_may_be_anything(string engine, string text)
    {
        // PostgreSQL shortens names to 63 bytes; a questionnaire then has to be given the short ones.
        var name = engine == SqlEngine.Postgres ? Shortened(text) : text;
        var other = engine == SqlEngine.Postgres ? Shortened($"2{text}") : $"2{text}";
        var vote = new SingleChoiceQuestion(name, [text, $"{text} too", "c"]);
        var tick = new MultipleChoiceQuestion(other, ["a", $"b{text}"]);
        var survey = new Survey("Survey", [vote, tick]);
        using var connection = SqlEngine.Open(engine);
        var columns = new[] { (name, "VARCHAR(900)"), (other, "VARCHAR(900)"), ("w", "DOUBLE PRECISION") };
        SqlEngine.Fill(connection, name, columns, [[text, "a", 1.5], [$"{text} too", $"a|b{text}", 2.0], ["c", null, 3.0], [null, null, 0.0]]);
        var options = new ReadOptions { WeightColumn = "w", MultipleChoices = [MultipleChoiceColumns.Delimited(other, '|')] };
        var by = Segmentation.Of("nets", ("both", Criterion.Chose(vote.Net("both", text, $"{text} too"))), ("ticked", Criterion.Chose(tick[$"b{text}"])));
        var tabulator = new SqlTabulator(connection, survey, SqlSource.Table(name)) { Options = options };
        var rows = SqlEngine.Read(connection, name, survey, options);
        TallyAssert.Same(Tally.Of(rows, [vote, tick], [by, Segmentation.Total]), tabulator.Tabulate([vote, tick], [by, Segmentation.Total]));
        Assert.DoesNotContain(text == "\"" || text == "''" ? "\0" : $"'{text}", tabulator.ToSql([vote], [by]).Split("-- ")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_to_be_read_has_no_line_of_a_value()
    {
        using var connection = SqlEngine.Open(SqlEngine.Sqlite);
        SqlEngine.Run(connection, "CREATE TABLE t (vote TEXT, x TEXT)");
        var vote = new SingleChoiceQuestion("vote", ["a\nDROP TABLE t; --", "b"]);
        var x = new SingleChoiceQuestion("x", ["1"]);
        var by = Segmentation.Of("net", ("all", Criterion.Chose(vote.Net("all", "b", "a\nDROP TABLE t; --"))));
        var text = new SqlTabulator(connection, new Survey("Survey", [vote, x]), SqlSource.Table("t")).ToSql([x], [by]);
        Assert.Contains("-- @p0 = 'a?DROP TABLE t; --'\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("DROP", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SqlEngine.DuckDb)]
    [PostgresData]
    public void A_table_may_stand_in_a_schema(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        var schema = $"odd \"schema\" {Environment.ProcessId}";
        SqlEngine.Run(connection, $"CREATE SCHEMA {SqlEngine.Quoted(schema)}");
        try
        {
            SqlEngine.Run(connection, $"CREATE TABLE {SqlEngine.Quoted(schema)}.\"my.table\" AS SELECT 'a' AS vote");
            var vote = new SingleChoiceQuestion("vote", ["a", "b"]);
            var tally = new SqlTabulator(connection, new Survey("Survey", [vote]), SqlSource.Table(schema, "my.table")).Tabulate(vote);
            Assert.Equal(1, tally.Tables[0].Chose(vote["a"], Segmentation.Total.Segments[0]).Count);
        }
        finally
        {
            SqlEngine.Run(connection, $"DROP SCHEMA {SqlEngine.Quoted(schema)} CASCADE");
        }
    }

    [Theory]
    [InlineData(SqlEngine.Sqlite, '@')]
    [InlineData(SqlEngine.DuckDb, '$')]
    [InlineData(SqlEngine.Postgres, '@')]
    public void A_query_takes_parameters_and_may_end_with_a_comment_or_a_semicolon(string engine, char mark)
    {
        if (engine == SqlEngine.Postgres && SqlEngine.PostgresSkip is not null)
        {
            return;
        }

        using var connection = SqlEngine.Open(engine);
        SqlEngine.Fill(connection, "t", [("vote", "VARCHAR(9)"), ("wave", "INTEGER")], [["a", 1], ["b", 2], ["a", 2]]);
        var (vote, source) = (new SingleChoiceQuestion("vote", ["a", "b"]), SqlSource.Query($"SELECT vote FROM t WHERE wave = {mark}wave -- the last; one", ("wave", 2)));
        var survey = new Survey("Survey", [vote]);
        Assert.Equal(2, new SqlTabulator(connection, survey, source).Tabulate(vote).SampleSize);
        var semicolon = SqlSource.Query($"SELECT vote FROM t WHERE wave = {mark}wave ; ", ("wave", 1));
        Assert.Equal(1, new SqlTabulator(connection, survey, semicolon).Tabulate(vote).SampleSize);
    }

    private static string Shortened(string name)
    {
        while (System.Text.Encoding.UTF8.GetByteCount(name) > 63)
        {
            name = name[..^1];
        }

        return name;
    }
}

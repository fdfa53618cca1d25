using System.Data.Common;
using Microsoft.Data.Sqlite;
using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>What is wrong with data, design or request is told before anything is made.</summary>
public sealed class SqlErrorTests
{
    private static readonly SingleChoiceQuestion Country = new("country", ["A", "B"]);
    private static readonly SingleChoiceQuestion Vote = new("vote", ["left", "right"], filter: Criterion.Chose(Country["A"]));
    private static readonly NumericQuestion Age = new("age");
    private static readonly Survey Questionnaire = new("Survey", [Country, Vote, Age, new OpenTextQuestion("comment")]);
    private static readonly Segmentation Countries = Questionnaire.SegmentsBy("country");

    public static TheoryData<string> Engines => SqlEngine.PostgresSkip is null
        ? [SqlEngine.Sqlite, SqlEngine.DuckDb, SqlEngine.Postgres] : [SqlEngine.Sqlite, SqlEngine.DuckDb];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Unknown_answers_are_told_together_with_column_value_count_and_cure(string engine)
    {
        var error = Refused(engine, [["A", "lft", "1"], ["A", "lft", "x"], ["C", null, "2"], ["A", "Left", "3"], ["A", "middle", null]]);
        Assert.Equal(
            [
                "t, column 'age': 'x' is not a number (1 response). Expected a finite number such as 1.5; numbers with a decimal comma are read with DecimalComma = true.",
                "t, column 'country': 'C' is no answer to 'country' (1 response). Expected 'A', 'B'; correct it, add it to the questionnaire, or name it in MissingValues.",
                "t, column 'vote': 'lft' is no answer to 'vote' (2 responses). Expected 'left', 'right'; correct it, add it to the questionnaire, or name it in MissingValues.",
                "t, column 'vote': 'middle' is no answer to 'vote' (1 response). Expected 'left', 'right'; correct it, add it to the questionnaire, or name it in MissingValues.",
            ],
            error.Errors.Select(e => e.ToString()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void An_answer_outside_the_domain_is_told_too(string engine)
    {
        using var connection = Filled(engine, [["A", "left", "1"], ["B", "lft", "2"]]);
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")) { Domain = Criterion.Chose(Country["A"]) };
        Assert.Contains("'lft' is no answer to 'vote' (1 response)", Assert.Throws<SurveyDataException>(() => tabulator.Tabulate(Vote)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Answers_by_those_who_are_not_asked_are_told(string engine)
    {
        var error = Refused(engine, [["B", "left", "1"], ["B", "right", "1"], [null, "right", "1"], ["B", null, "1"]]);
        Assert.Equal(
            "t, column 'vote': There is an answer, but only those with country = A are asked (3 responses). Correct the answer or the filter.",
            Assert.Single(error.Errors).ToString());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void So_are_those_to_a_question_of_a_segment_only(string engine)
    {
        using var connection = Filled(engine, [["B", "left", "1"]]);
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("t"));
        var error = Assert.Throws<SurveyDataException>(() => tabulator.Tabulate(Country, Questionnaire.SegmentsBy("vote")));
        Assert.Contains("only those with country = A are asked (1 response)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Weights_that_are_missing_negative_or_not_finite_are_counted(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        var infinite = double.PositiveInfinity;
        SqlEngine.Fill(
            connection, "t", [("country", "VARCHAR(9)"), ("w", "DOUBLE PRECISION")], [["A", 1.0], ["A", -1.0], ["B", -2.0], ["A", null], ["B", infinite], ["B", 0.0]]);
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")) { Options = new ReadOptions { WeightColumn = "w" } };
        var error = Assert.Throws<SurveyDataException>(() => tabulator.Tabulate(Country));
        Assert.Equal(
            ["The weight is missing (1 response).", "The weight is negative (2 responses).", "The weight is not finite (1 response)."], error.Errors.Select(e => e.Problem));
        Assert.All(error.Errors, e => Assert.Equal("w", e.Column));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Weights_in_texts_are_refused(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        SqlEngine.Fill(connection, "t", [("country", "VARCHAR(9)"), ("w", "VARCHAR(9)")], [["A", "1.5"]]);
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")) { Options = new ReadOptions { WeightColumn = "w" } };
        Assert.Contains("the database holds weights as something else", Assert.Throws<SurveyDataException>(() => tabulator.Tabulate(Country)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void No_rows_and_columns_that_are_not_there_are_told_as_by_the_readers(string engine)
    {
        using var connection = Filled(engine, []);
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("t"));
        Assert.StartsWith("t: The source gives no row.", Assert.Throws<SurveyDataException>(() => tabulator.Tabulate(Country)).Message, StringComparison.Ordinal);
        var other = new Survey("Other", [new SingleChoiceQuestion("vote", ["a"]), new SingleChoiceQuestion("wote", ["a"])]);
        var error = Assert.Throws<SurveyDataException>(() => new SqlTabulator(connection, other, SqlSource.Table("t")).Tabulate(other["wote"]));
        Assert.Equal(
            "t, column 'wote': There is no such column. The columns are: 'country', 'vote', 'age', 'comment'. Correct the name, or the header of the data.", error.Message);
        var design = new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")) { Options = new ReadOptions { Design = SampleDesign.Complex("w", "h") } };
        Assert.Equal(["w", "h"], Assert.Throws<SurveyDataException>(() => design.Tabulate(Country)).Errors.Select(e => e.Column!).OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_database_that_fails_names_step_and_statement(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("not there"));
        var error = Assert.Throws<SqlTabulationException>(() => tabulator.Tabulate(Country));
        Assert.Equal("columns", error.Step);
        Assert.Contains("not there", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("No tally was made. Mend the cause, and tabulate anew; Sql holds the statement.", error.Message, StringComparison.Ordinal);
        Assert.Equal("SELECT *\nFROM \"not there\" AS \"s\"\nWHERE 1 = 0", error.Sql);
        Assert.IsAssignableFrom<DbException>(error.InnerException);
    }

    [Fact]
    public void Strata_and_units_that_contradict_each_other_are_told_by_their_names()
    {
        using var connection = SqlEngine.Open(SqlEngine.Sqlite);
        SqlEngine.Fill(
            connection, "t", [("country", "TEXT"), ("h", "TEXT"), ("c", "TEXT"), ("size", "INTEGER")],
            [["A", "h1", "c1", 10], ["A", "h1", "c1", 11], ["A", "h2", "c1", 5], ["B", null, "c2", 5]]);
        var clusters = Options(SampleDesign.Complex(strata: "h", clusters: ["c"]));
        Assert.Contains("The name of the stratum is missing, in the group (h = '', c = 'c2') (1 response).", Told(clusters), StringComparison.Ordinal);
        SqlEngine.Run(connection, "DELETE FROM t WHERE h IS NULL");
        Assert.Contains("lies in stratum 'h2' here, and in stratum 'h1' in the group (h = 'h1', c = 'c1'), in the group (h = 'h2', c = 'c1')", Told(clusters), StringComparison.Ordinal);
        var sizes = Options(SampleDesign.Complex(strata: "h", population: ["size"]));
        Assert.Contains("differs from 10 in the group (h = 'h1', size = '10'), which is in the same stratum", Told(sizes), StringComparison.Ordinal);
        SqlEngine.Run(connection, "UPDATE t SET size = 1 WHERE h = 'h1'");
        Assert.Contains("'1' is smaller than the 2 units drawn from that population", Told(sizes), StringComparison.Ordinal);

        SqlTabulator Options(SampleDesign design) => new(connection, Questionnaire, SqlSource.Table("t")) { Options = new ReadOptions { Design = design } };
        static string Told(SqlTabulator tabulator) => Assert.Throws<SurveyDataException>(() => tabulator.Tabulate(Country)).Message;
    }

    [Fact]
    public void What_a_database_cannot_do_is_refused_with_the_cure()
    {
        using var connection = Filled(SqlEngine.Sqlite, [["A", "left", "1"]]);
        Assert.Contains("cannot be tabulated. Code its answers", Told(new ReadOptions(), Questionnaire["comment"]), StringComparison.Ordinal);
        Assert.Contains("Leave them out by a query", Told(new ReadOptions { BadRows = BadRows.Skip }), StringComparison.Ordinal);
        Assert.Contains("read the rows with ResponseSet.Read", Told(Design(SampleDesign.Replicates(ReplicationMethod.Jackknife, ["a", "b"], scale: 1))), StringComparison.Ordinal);
        Assert.Contains("respondent's identifier", Told(Design(SampleDesign.MultiStage([new("c", null, "n"), new(null, null, "m")]))), StringComparison.Ordinal);
        Assert.Contains("simple random sample has not", Told(new ReadOptions { WeightColumn = "w", Design = SampleDesign.SimpleRandom }), StringComparison.Ordinal);
        Assert.Contains("have no weights", Told(Design(SampleDesign.Weighted)), StringComparison.Ordinal);
        Assert.Contains("population of 1 is smaller than the sample of 2", Told(Design(SampleDesign.SimpleRandomFrom(1)), Country, "SELECT 'A' AS country UNION ALL SELECT 'B'"), StringComparison.Ordinal);
        Assert.Contains("not of this survey", Told(new ReadOptions(), new SingleChoiceQuestion("country", ["A", "B"])), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")).Tabulate([], [Countries]));

        static ReadOptions Design(SampleDesign design) => new() { Design = design };
        string Told(ReadOptions options, Question? question = null, string? query = null) => Assert.Throws<ArgumentException>(() =>
            new SqlTabulator(connection, Questionnaire, query is null ? SqlSource.Table("t") : SqlSource.Query(query)) { Options = options }.Tabulate(question ?? Country)).Message;
    }

    [Fact]
    public void A_connection_is_open_and_a_source_has_a_name()
    {
        using var closed = new SqliteConnection("Data Source=:memory:");
        var tabulator = new SqlTabulator(closed, Questionnaire, SqlSource.Table("t"));
        Assert.Throws<InvalidOperationException>(() => tabulator.Tabulate(Country));
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => SqlSource.Table()).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => SqlSource.Table("a", string.Empty)).ParamName);
        Assert.Equal("parameters", Assert.Throws<ArgumentException>(() => SqlSource.Query("SELECT 1", ("a", 1), ("A", 2))).ParamName);
        closed.Open();
        Assert.Contains("Name it otherwise", Assert.Throws<ArgumentException>(() =>
            new SqlTabulator(closed, Questionnaire, SqlSource.Query("SELECT @p0", ("p0", 1))).Tabulate(Country)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        using var connection = Filled(SqlEngine.Sqlite, [["A", "left", "1"], ["B", null, "2"], [null, null, "3"]]);
        var error = Assert.Throws<SqlTabulationException>(() =>
            new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")) { RowLimit = 2 }.Tabulate(Country));
        Assert.Contains("the cells fill more than 2 rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_value_is_no_answer()
    {
        using var connection = SqlEngine.Open(SqlEngine.Sqlite);
        SqlEngine.Run(connection, "CREATE TABLE t (country BLOB); INSERT INTO t VALUES (x'41')");
        var error = Assert.Throws<SurveyDataException>(() => new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")).Tabulate(Country));
        Assert.Contains("The value is binary, and no answer.", error.Message, StringComparison.Ordinal);
    }

    private static SurveyDataException Refused(string engine, object?[][] rows)
    {
        using var connection = Filled(engine, rows);
        return Assert.Throws<SurveyDataException>(() => new SqlTabulator(connection, Questionnaire, SqlSource.Table("t")).Tabulate([Vote, Age], [Countries]));
    }

    private static DbConnection Filled(string engine, object?[][] rows)
    {
        var connection = SqlEngine.Open(engine);
        SqlEngine.Fill(
            connection, "t", [("country", "VARCHAR(9)"), ("vote", "VARCHAR(9)"), ("age", "VARCHAR(9)"), ("comment", "VARCHAR(9)")], rows.Select(r => r.Append(null).ToArray()));
        return connection;
    }
}

using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>Numbers in databases: of any type, in texts, with codes for missing answers, and too many to be kept.</summary>
public sealed class SqlNumberTests
{
    private const string Table = "numbers";

    private static readonly SingleChoiceQuestion Country = new("country", ["A", "B", "C"]);
    private static readonly NumericQuestion Number = new("number", filter: !Criterion.Chose(Country["C"]));
    private static readonly Survey Questionnaire = new("Survey", [Country, Number]);
    private static readonly Segmentation Bands = Segmentation.Bands(Number, -0.5, 0, 0.1, 7);

    public static TheoryData<string> Engines => SqlErrorTests.Engines;

    public static TheoryData<string, string> Types()
    {
        var data = new TheoryData<string, string>();
        foreach (var engine in new[] { SqlEngine.Sqlite, SqlEngine.DuckDb }.Concat(SqlEngine.PostgresSkip is null ? [SqlEngine.Postgres] : Array.Empty<string>()))
        {
            foreach (var type in new[] { "DOUBLE PRECISION", "INTEGER", "BIGINT", "DECIMAL(9, 3)", "SMALLINT", "VARCHAR(20)" })
            {
                data.Add(engine, type);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Numbers_of_any_type_are_those_of_rows_in_memory(string engine, string type)
    {
        using var connection = SqlEngine.Open(engine);
        double[] values = [-3, -0.5, 0, 0.1, 0.1, 6.999, 7, 7, 8, 1000];
        SqlEngine.Fill(connection, Table, [("country", "VARCHAR(9)"), ("number", type)], values.Select((v, i) => new object?[] { i % 2 == 0 ? "A" : "B", Of(v) }).Append(["A", null]).Append(["C", null]));
        Same(connection, new ReadOptions());
        Same(connection, new ReadOptions { MissingValues = ["7"], RefusedValues = ["-3"], DontKnowValues = ["1000"], NotAskedValues = ["8"] });

        object Of(double value) => type switch
        {
            "DOUBLE PRECISION" => value,
            "INTEGER" => (int)value,
            "BIGINT" => (long)value,
            "SMALLINT" => (short)value,
            "DECIMAL(9, 3)" => (decimal)value,
            _ => FormattableString.Invariant($" {value}"),
        };
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Decimal_commas_and_words_for_missing_answers_are_understood_here(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        SqlEngine.Fill(connection, Table, [("country", "VARCHAR(9)"), ("number", "VARCHAR(20)")], [["A", "1,5"], ["B", "don't know"], ["A", "Refused"], ["B", "NA"], ["B", "-0,25"]]);
        Same(connection, new ReadOptions { DecimalComma = true });
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void What_is_not_a_number_is_missing_and_what_is_infinite_is_an_error(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        SqlEngine.Fill(connection, Table, [("country", "VARCHAR(9)"), ("number", "DOUBLE PRECISION")], [["A", 1.5], ["B", engine == SqlEngine.Sqlite ? null : double.NaN]]);
        Same(connection, new ReadOptions());
        SqlEngine.Run(connection, $"UPDATE {Table} SET number = {(engine == SqlEngine.Sqlite ? "9e999" : "CAST('infinity' AS DOUBLE PRECISION)")} WHERE country = 'B'");
        var error = Assert.Throws<SurveyDataException>(() => Tabulator(connection, new ReadOptions()).Tabulate(Number, Bands));
        Assert.Contains("is not a number (1 response)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Too_many_distinct_numbers_are_summed_to_moments(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        var random = new Random(7);
        SqlEngine.Fill(
            connection,
            Table,
            [("country", "VARCHAR(9)"), ("number", "DOUBLE PRECISION"), ("w", "DOUBLE PRECISION"), ("h", "VARCHAR(9)"), ("c", "INTEGER"), ("size", "INTEGER")],
            Enumerable.Range(0, 4500).Select(i => new object?[]
            {
                "ABC"[i % 3].ToString(), i % 3 == 2 || i % 100 == 0 ? null : (random.NextDouble() - 0.4) * 30, i % 50 == 1 ? 0 : random.NextDouble() * 3, i % 4 < 2 ? "h1" : "h2", i % 12, 5000,
            }).Concat(Enumerable.Range(0, 6000).Select(i => new object?[] { "A", i * 0.25, 1.5, "h1", 0, 5000 })));
        foreach (var options in new[]
        {
            new ReadOptions(),
            new ReadOptions { WeightColumn = "w" },
            new ReadOptions { Design = SampleDesign.Complex("w", "h", ["c"], nested: true) },
            new ReadOptions { Design = SampleDesign.Complex("w", "h") },
            new ReadOptions { Design = SampleDesign.Complex(null, "h", population: ["fraction"]) },
            new ReadOptions { Design = SampleDesign.Complex(null, "h", ["c"], ["size"], nested: true) },
        })
        {
            var isDrawn = options.Design is ComplexSample { Weights: null };
            Same(connection, options with { DesignColumns = [] }, Criterion.InRange(Number, -1, 8000), isDrawn ? "SELECT *, 0.25 AS fraction FROM numbers" : null);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Few_numbers_in_texts_beyond_the_limit_become_moments_too(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        SqlEngine.Fill(connection, Table, [("country", "VARCHAR(9)"), ("number", "VARCHAR(20)")], Enumerable.Range(0, 4200).Select(i => new object?[] { "A", FormattableString.Invariant($"{i / 8.0}") }));
        Same(connection, new ReadOptions());
    }

    private static SqlTabulator Tabulator(System.Data.Common.DbConnection connection, ReadOptions options, Criterion? domain = null, string? query = null) =>
        new(connection, Questionnaire, query is null ? SqlSource.Table(Table) : SqlSource.Query(query)) { Options = options, Domain = domain ?? Criterion.Everyone };

    private static void Same(System.Data.Common.DbConnection connection, ReadOptions options, Criterion? domain = null, string? query = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query ?? $"SELECT * FROM {Table}";
        using var reader = command.ExecuteReader();
        var rows = ResponseSet.Read(reader, options with { Survey = Questionnaire }).Within(domain ?? Criterion.Everyone);
        reader.Close();
        Question[] questions = [Number, Country];
        Segmentation[] by = [Segmentation.Total, Questionnaire.SegmentsBy("country"), Bands];
        TallyAssert.Same(Tally.Of(rows, questions, by), Tabulator(connection, options, domain, query).Tabulate(questions, by));
    }
}

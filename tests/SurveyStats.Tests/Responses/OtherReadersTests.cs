using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class OtherReadersTests
{
    private static readonly SingleChoiceQuestion Vote = new("vote", ["yes", "no"]);
    private static readonly NumericQuestion Age = new("age");
    private static readonly MultipleChoiceQuestion Brands = new("brands", ["A", "B"]);
    private static readonly OpenTextQuestion Note = new("note");
    private static readonly Survey Everything = new("everything", [Vote, Age, Brands, Note]);

    [Fact]
    public void A_query_is_read_from_SQLite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select 1 as id, 'yes' as vote, 44.25 as age, 0.5 as w union all select 2, null, null, 1.5";
        using var reader = command.ExecuteReader();
        var responses = ResponseSet.Read(reader, new ReadOptions { WeightColumn = "w" });
        Assert.Equal(["1", "2"], responses.RespondentIds);
        Assert.Equal([0.5, 1.5], responses.Weights.ToArray());
        Assert.Equal(44.25, responses.NumberOf(0, responses.Survey.Numeric("age")));
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(1, responses.Survey.Choice("vote")));
    }

    [Fact]
    public void Numbers_of_a_query_do_not_depend_on_the_culture()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("x", typeof(double));
        table.Rows.Add(1234.5);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            var responses = ResponseSet.Read(table.CreateDataReader());
            Assert.Equal(1234.5, responses.NumberOf(0, responses.Survey.Numeric("x")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_query_without_rows_is_an_error()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("x", typeof(double));
        Assert.Contains("no row", Assert.Throws<SurveyDataException>(() => ResponseSet.Read(table.CreateDataReader())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_values_of_a_query_are_no_answers()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("photo", typeof(byte[]));
        table.Rows.Add([new byte[] { 1, 2 }]);
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => ResponseSet.Read(table.CreateDataReader())).Errors);
        Assert.Equal(("photo", 1L), (error.Column, error.Row));
    }

    [Fact]
    public void JSON_lines_are_read_with_lists_as_multiple_choice()
    {
        const string lines = """
            {"vote": "yes", "age": 44, "brands": ["A", "B"], "note": "fine, \"really\""}

            {"age": null, "brands": [], "vote": "no"}
            {"vote": "no"}
            """;
        var responses = ResponseSet.ReadJsonLines(new StringReader(lines), new ReadOptions { Survey = Everything });
        Assert.Equal(3, responses.Count);
        Assert.Equal(["A", "B"], responses.AnswersOf(0, Brands).Select(o => o.Code));
        Assert.Equal("fine, \"really\"", responses.TextOf(0, Note));
        Assert.Equal((AnswerState.Answered, 0), (responses.StateOf(1, Brands), responses.AnswersOf(1, Brands).Count));
        Assert.Equal((AnswerState.NoAnswer, AnswerState.NoAnswer), (responses.StateOf(1, Age), responses.StateOf(2, Brands)));
    }

    [Fact]
    public void JSON_lines_are_inferred_too()
    {
        var responses = ResponseSet.ReadJsonLines(new StringReader("{\"b\": [\"x\", \"y\"]}\n{\"b\": [\"y\"], \"late\": 12}\n"));
        Assert.Equal(["x", "y"], responses.Survey.MultipleChoice("b").Options.Select(o => o.Code));
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(0, responses.Survey["late"]));
    }

    [Theory]
    [InlineData("{\"vote\": \"yes\"}\n{\"vote\": ", 2, "is no JSON")]
    [InlineData("[1]", 1, "is no JSON object")]
    [InlineData("{\"vote\": {\"x\": 1}}", 1, "is no answer and no list")]
    [InlineData("{\"vote\": [\"a\", null]}", 1, "is no answer and no list")]
    [InlineData("{\"vote\": \"\\ud800\"}", 1, "is no JSON")]
    [InlineData("{\"vote\": 1, \"vote\": 2}", 1, "is no JSON")]
    [InlineData("\n\n", null, "no line with a response")]
    public void Bad_JSON_lines_are_named(string lines, int? row, string problem)
    {
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => ResponseSet.ReadJsonLines(new StringReader(lines))).Errors);
        Assert.Equal(row, error.Row);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_are_read_by_selectors()
    {
        var people = new[]
        {
            new Person("a", "yes", 44, ["A"], 1.5),
            new Person("b", null, null, [], 0.5),
        };
        var responses = ResponseSet.From(people, Everything, map => map
            .Id(p => p.Name).Weight(p => p.Weight).Answer(Vote, p => p.Vote).Answer(Age, p => p.Age).Answers(Brands, p => p.Brands).Answer(Note, p => p.Name));
        Assert.Equal(["a", "b"], responses.RespondentIds);
        Assert.Equal([1.5, 0.5], responses.Weights.ToArray());
        Assert.Equal("yes", responses.AnswersOf(0, Vote)[0].Code);
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(1, Vote));
        Assert.Equal(AnswerState.Answered, responses.StateOf(1, Brands));
        Assert.Equal("b", responses.TextOf(1, Note));
    }

    [Fact]
    public void Objects_with_bad_answers_are_reported_together()
    {
        var people = new[] { new Person("a", "perhaps", 1, null, 1), new Person("a", "yes", double.NaN, null, 1), new Person("c", "no", 1, null, -1) };
        var problem = Assert.Throws<SurveyDataException>(() => ResponseSet.From(people, Everything, map => map
            .Id(p => p.Name).Weight(p => p.Weight).Answer(Vote, p => p.Vote).Answer(Age, p => p.Age)));
        Assert.Equal([1L, 2L, 3L], problem.Errors.Select(e => e.Row!.Value).Distinct());
        Assert.Contains("'perhaps'", problem.Message, StringComparison.Ordinal);
    }

    private sealed record Person(string Name, string? Vote, double? Age, string[]? Brands, double Weight);
}

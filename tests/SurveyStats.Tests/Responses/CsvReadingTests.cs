using System.Text;
using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class CsvReadingTests
{
    private static readonly OpenTextQuestion Note = new("note");
    private static readonly Survey Notes = new("notes", [new OpenTextQuestion("other"), Note]);

    /// <summary>What RFC 4180 can write, the reader gives back: quotes, delimiters and line breaks inside fields included.</summary>
    [Fact]
    public void Any_text_written_by_RFC_4180_is_read_back() =>
        Law.Holds(Gen.Select(Gen.String[Gen.Char["ab \",;\t\r\n'=åß漢|"], 1, 8].Array[1, 20], Gen.Char[",;\t"], Gen.Bool), c =>
        {
            var (texts, delimiter, windows) = c;
            var line = windows ? "\r\n" : "\n";
            var csv = $"other{delimiter}note{line}" + string.Concat(texts.Select(t => $"x{delimiter}\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{line}"));
            var responses = ResponseSet.ParseCsv(csv, new ReadOptions { Survey = Notes, MissingValues = [] }, new CsvFormat { Delimiter = delimiter });
            Assert.Equal(
                texts.Select(t => string.IsNullOrWhiteSpace(t) ? null : t), Enumerable.Range(0, responses.Count).Select(i => responses.TextOf(i, Note)));
        });

    [Theory]
    [InlineData("vote,age\nyes,44\n")]
    [InlineData("vote;age\nyes;44\n")]
    [InlineData("vote\tage\nyes\t44\n")]
    [InlineData("\uFEFFvote,age\r\nyes,44\r\n")]
    [InlineData("vote,age\nyes,44")]
    [InlineData("\"vote\",\"age\"\n\"yes\",\"44\"\n\n")]
    public void Delimiter_mark_and_line_ends_do_not_matter(string csv)
    {
        var responses = ResponseSet.ParseCsv(csv);
        Assert.Equal(1, responses.Count);
        Assert.Equal("yes", responses.AnswersOf(0, responses.Survey.Choice("vote"))[0].Code);
        Assert.Equal(44, responses.NumberOf(0, responses.Survey.Numeric("age")));
    }

    [Fact]
    public void UTF_16_with_mark_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("land\nÅland\n")];
        var responses = ResponseSet.ReadCsv(new MemoryStream(bytes));
        Assert.Equal("Åland", responses.AnswersOf(0, responses.Survey.Choice("land"))[0].Code);
    }

    [Fact]
    public void Decimal_commas_are_read_where_asked_for()
    {
        var responses = ResponseSet.ParseCsv("w;x\n1,5;12,25\n", new ReadOptions { WeightColumn = "w", DecimalComma = true });
        Assert.Equal(1.5, responses.Weights[0]);
        Assert.Equal(12.25, responses.NumberOf(0, responses.Survey.Numeric("x")));
    }

    [Fact]
    public void Qualtrics_headers_give_the_wordings()
    {
        const string csv = "ResponseId,Q1\nResponse ID,\"How satisfied,\nall in all?\"\n\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\nR_1,Good\nR_2,Bad\n";
        var responses = ResponseSet.ParseCsv(csv, format: new CsvFormat { Header = CsvHeader.Qualtrics });
        Assert.Equal(2, responses.Count);
        Assert.Equal(["R_1", "R_2"], responses.RespondentIds);
        Assert.Equal("How satisfied,\nall in all?", responses.Survey["Q1"].Text.Default);
        Assert.Equal(["Bad", "Good"], responses.Survey.Choice("Q1").Options.Select(o => o.Code));
    }

    [Fact]
    public void A_file_without_import_ids_is_no_Qualtrics_file() => Assert.Contains("ImportId", Assert.Throws<SurveyDataException>(
        () => ResponseSet.ParseCsv("a\nb\nc\nd\n", format: new CsvFormat { Header = CsvHeader.Qualtrics })).Message, StringComparison.Ordinal);

    [Fact]
    public void The_long_layout_gives_a_row_a_respondent()
    {
        const string csv = "who,what,says,w\n7,country,Sweden,2\n7,brand,A,2\n7,brand,B,2\n9,country,Norway,1\n9,brand,,1\n";
        var responses = ResponseSet.ParseCsv(csv, format: new CsvFormat { Long = new LongLayout("who", "what", "says", "w") });
        Assert.Equal(["7", "9"], responses.RespondentIds);
        Assert.Equal([2.0, 1.0], responses.Weights.ToArray());
        var brand = responses.Survey.MultipleChoice("brand");
        Assert.Equal(["A", "B"], responses.AnswersOf(0, brand).Select(o => o.Code));
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(1, brand));
        Assert.Equal("Norway", responses.AnswersOf(1, responses.Survey.Choice("country"))[0].Code);
    }

    [Fact]
    public void In_the_long_layout_a_respondent_has_one_weight() => Assert.Contains("differs from the weight", Assert.Throws<SurveyDataException>(
        () => ResponseSet.ParseCsv("r,q,a,w\n1,x,yes,1\n1,y,no,2\n", format: new CsvFormat { Long = new LongLayout("r", "q", "a", "w") })).Message, StringComparison.Ordinal);

    [Fact]
    public void Split_columns_and_lists_give_the_same_multiple_choice()
    {
        var split = ResponseSet.ParseCsv(
            "brand_A,brand_B\n1,0\n1,x\n0,0\n,\n",
            new ReadOptions { MultipleChoices = [MultipleChoiceColumns.SplitByPrefix("brand", "brand_")] });
        var list = ResponseSet.ParseCsv(
            "brand,z\nA,1\nA|B,1\nno one,1\n,1\n",
            new ReadOptions
            {
                Survey = new Survey("s", [new MultipleChoiceQuestion("brand", ["A", "B"])]),
                MultipleChoices = [MultipleChoiceColumns.Delimited("brand", '|')],
                MissingValues = [],
                NotAskedValues = ["no one"],
            });
        var brand = split.Survey.MultipleChoice("brand");
        Assert.Equal(["A", "A B", "", ""], Enumerable.Range(0, 4).Select(i => string.Join(' ', split.AnswersOf(i, brand).Select(o => o.Code))));
        Assert.Equal(
            [AnswerState.Answered, AnswerState.Answered, AnswerState.Answered, AnswerState.NoAnswer],
            Enumerable.Range(0, 4).Select(i => split.StateOf(i, brand)));
        Assert.Equal(
            [AnswerState.Answered, AnswerState.Answered, AnswerState.NotAsked, AnswerState.NoAnswer],
            Enumerable.Range(0, 4).Select(i => list.StateOf(i, list.Survey.MultipleChoice("brand"))));
        Assert.Equal("A B", string.Join(' ', list.AnswersOf(1, list.Survey.MultipleChoice("brand")).Select(o => o.Code)));
    }

    [Fact]
    public void Codes_and_wordings_in_any_language_are_understood()
    {
        var vote = new SingleChoiceQuestion("vote", [new AnswerDefinition("1", new LocalizedText("yes").With("sv", "ja")), new AnswerDefinition("2", "no")]);
        var responses = ResponseSet.ParseCsv("vote\n1\nyes\nJA\n2\n", new ReadOptions { Survey = new Survey("s", [vote]) });
        Assert.Equal([0, 0, 0, 1], Enumerable.Range(0, 4).Select(i => responses.AnswersOf(i, vote)[0].Index));
    }

    [Fact]
    public void Columns_without_a_question_are_left_out_with_a_remark()
    {
        var responses = ResponseSet.ParseCsv("a,b\nx,y\n", new ReadOptions { Survey = new Survey("s", [new OpenTextQuestion("a")]) });
        Assert.Contains("'b'", Assert.Single(responses.Report.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Split_columns_full_of_zeros_do_not_contradict_the_routing()
    {
        var uses = new SingleChoiceQuestion("uses", ["yes", "no"]);
        var brand = new MultipleChoiceQuestion("brand", ["A", "B"], filter: Criterion.Chose(uses["yes"]));
        var responses = ResponseSet.ParseCsv("uses,brand_A,brand_B\nyes,0,0\nno,0,0\n", new ReadOptions { Survey = new Survey("s", [uses, brand]) });
        Assert.Equal((AnswerState.Answered, AnswerState.NotAsked), (responses.StateOf(0, brand), responses.StateOf(1, brand)));
    }

    [Fact]
    public void Missing_answers_are_counted_in_the_remarks() => Assert.Equal(
        ["a: 2 different answers, by alphabet; 2 without an answer"], ResponseSet.ParseCsv("a,b\nx,1\n,1\nNA,1\ny,1\n", new ReadOptions { IgnoredColumns = ["b"] }).Report.Remarks);

    [Fact]
    public void Some_column_must_be_a_question() => Assert.Contains("No column is left", Assert.Throws<SurveyDataException>(
        () => ResponseSet.ParseCsv("id,w\n1,2\n2,2\n", new ReadOptions { WeightColumn = "w" })).Message, StringComparison.Ordinal);
}

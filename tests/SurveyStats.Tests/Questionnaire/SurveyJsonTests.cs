using System.Text;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class SurveyJsonTests
{
    private static readonly Survey Full = MakeSurvey();

    [Fact]
    public void Every_kind_of_question_and_filter_survives_bit_for_bit()
    {
        var json = Full.ToJson();
        Assert.Equal(json, Survey.FromJson(json).ToJson());
    }

    [Fact]
    public void What_was_read_says_the_same_as_what_was_written()
    {
        var read = Survey.FromJson(Full.ToJson());
        Assert.Equal(Full.Title, read.Title);
        foreach (var (before, after) in Full.Questions.Zip(read.Questions))
        {
            Assert.Equal(before.GetType(), after.GetType());
            Assert.Equal((before.Id, before.Text, before.Filter.ToString()), (after.Id, after.Text, after.Filter.ToString()));
            Assert.Equal((before as NumericQuestion)?.Unit, (after as NumericQuestion)?.Unit);
            Assert.Equal(Options(before), Options(after));
        }

        Assert.Same(read["country"], Assert.IsType<AnswerCriterion>(read["party"].Filter).Answers.Question);
        Assert.Equal(new LocalizedText("Scandinavia").With("sv", "Skandinavien"), Assert.IsType<AnswerCriterion>(read["party"].Filter).Answers.Name);
        Assert.Same(Criterion.Everyone, read["country"].Filter);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0 / 3)]
    [InlineData(-0.0)]
    [InlineData(5e-324)]
    [InlineData(double.MaxValue)]
    [InlineData(1e23)]
    public void A_double_survives_bit_for_bit(double score)
    {
        var survey = new Survey("Survey", [new SingleChoiceQuestion("q", [new("a", Score: score)])]);
        var read = Survey.FromJson(survey.ToJson()).Choice("q").Options[0].Score!.Value;
        Assert.Equal(BitConverter.DoubleToInt64Bits(score), BitConverter.DoubleToInt64Bits(read));
    }

    [Fact]
    public void Random_questionnaires_survive_bit_for_bit() => Law.Holds(RandomSurvey.Surveys, survey =>
    {
        var json = survey.ToJson();
        Assert.Equal(json, Survey.FromJson(json).ToJson());
    });

    [Fact]
    public void Wordings_stay_readable_and_lines_end_alike_everywhere()
    {
        var json = new Survey(new LocalizedText("Welle <7> & \"mehr\"").With("el", "Κύμα").With("de", "Größe"), [new NumericQuestion("q")]).ToJson();
        Assert.Contains("Welle <7> & \\\"mehr\\\"", json, StringComparison.Ordinal);
        Assert.Contains("Größe", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", json, StringComparison.Ordinal);
        Assert.True(json.IndexOf("\"de\"", StringComparison.Ordinal) < json.IndexOf("\"el\"", StringComparison.Ordinal), "Languages stand in a fixed order.");
        Assert.StartsWith("{\n  \"format\": \"surveystats.survey\",\n  \"version\": 1,\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_goes_through_a_file_and_a_stream()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, new string('x', 100_000));
            Full.Save(path);
            Assert.Equal(Full.ToJson(), File.ReadAllText(path));
            Assert.Equal(Full.ToJson(), Survey.Load(path).ToJson());
        }
        finally
        {
            File.Delete(path);
        }

        using var stream = new MemoryStream();
        Full.Save(stream);
        Assert.NotEqual(Encoding.UTF8.Preamble.ToArray(), stream.ToArray()[..3]);
        stream.Position = 0;
        Assert.Equal(Full.ToJson(), Survey.Load(stream).ToJson());
        Assert.True(stream.CanRead);
        Assert.Throws<FileNotFoundException>(() => Survey.Load(path));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_other_encodings_are_refused()
    {
        using var marked = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Full.ToJson())]);
        Assert.Equal(Full.ToJson(), Survey.Load(marked).ToJson());
        using var latin = new MemoryStream(Encoding.Latin1.GetBytes(Full.ToJson()));
        Assert.Contains("Save it as UTF-8", Assert.Throws<SurveyFormatException>(() => Survey.Load(latin)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_as_deep_as_the_format_allows_survives_and_a_deeper_one_is_refused()
    {
        var json = Nested(50).ToJson();
        Assert.Equal(json, Survey.FromJson(json).ToJson());
        Assert.Contains("deeper than 50 levels", Assert.Throws<InvalidOperationException>(() => Nested(51).ToJson()).Message, StringComparison.Ordinal);
    }

    private static Survey Nested(int levels)
    {
        var question = new SingleChoiceQuestion("q", ["a", "b"]);
        var filter = Criterion.Chose(question["a"]);
        for (var level = 1; level < levels; level++)
        {
            filter = level % 2 == 1 ? filter & Criterion.Chose(question["b"]) : filter | Criterion.Chose(question["b"]);
        }

        return new Survey("Survey", [question, new NumericQuestion("age", filter: filter)]);
    }

    private static IEnumerable<(string, LocalizedText, AnswerKind, double?)> Options(Question question) =>
        question is ChoiceQuestion choice ? choice.Options.Select(o => (o.Code, o.Label, o.Kind, o.Score)) : [];

    private static Survey MakeSurvey()
    {
        var country = new SingleChoiceQuestion(
            "country",
            [new("NO", new LocalizedText("Norway").With("sv", "Norge").With("de", "Norwegen")), new("SE", "Sweden"), "DK"],
            new LocalizedText("Where do you live?").With("sv", "Var bor du?"));
        var age = new NumericQuestion("age", "How old are you?", "years");
        var scandinavian = Criterion.Chose(AnswerSet.Of(new LocalizedText("Scandinavia").With("sv", "Skandinavien"), country.Options));
        var party = new SingleChoiceQuestion(
            "party", ["Left", "Right", new("98", "Don't know", AnswerKind.DontKnow), new("99", "Refused", AnswerKind.Refused)], filter: scandinavian);
        var brands = new MultipleChoiceQuestion(
            "brands", ["Acme", "Brio"], filter: Criterion.InRange(age, 18, 65.5) & !Criterion.Chose(party["Left"]));
        var trust = new RatingQuestion(
            "trust",
            [new("1", "Low", Score: -1.5), new("2", "High", Score: 0.1), new("9", Kind: AnswerKind.DontKnow)],
            filter: !((Criterion.Chose(brands.Net("Any", "Acme", "Brio")) | Criterion.InRange(age, double.NegativeInfinity, 30))
                & (Criterion.InRange(age, 20, double.PositiveInfinity) | !Criterion.Chose(country["NO"]) | Criterion.Everyone)));
        var comment = new OpenTextQuestion("comment", filter: Criterion.InRange(age, double.NegativeInfinity, double.PositiveInfinity));
        return new Survey(new LocalizedText("Värden").With("en", "Values"), [country, age, party, brands, trust, comment]);
    }
}

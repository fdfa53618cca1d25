using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class InferenceTests
{
    [Theory]
    [InlineData("Too Much,Too Little,About Right", "Too Little,About Right,Too Much")]
    [InlineData("Strongly agree,Disagree,Neutral,Agree,Strongly disagree", "Strongly disagree,Disagree,Neutral,Agree,Strongly agree")]
    [InlineData("65+,18-29,30-49,under 18", "under 18,18-29,30-49,65+")]
    [InlineData("3 good,1 low,2 fair", "1 low,2 fair,3 good")]
    [InlineData("USA,Norway,Australia", "Australia,Norway,USA")]
    [InlineData("no,yes", "yes,no")]
    [InlineData("B,Don't know,A,Refused", "A,B,Don't know,Refused")]
    public void Options_stand_in_a_sensible_order(string answers, string ordered)
    {
        var responses = ResponseSet.ParseCsv("q\n" + string.Join('\n', answers.Split(',')));
        Assert.Equal(ordered.Split(','), responses.Survey.SingleChoice("q").Options.Select(o => o.Code));
    }

    [Fact]
    public void Dont_know_and_refused_are_answers_of_their_own_kind()
    {
        var q = ResponseSet.ParseCsv("q\nA\nB\nVet ej\nRefused\nNA\n").Survey.SingleChoice("q");
        Assert.Equal([AnswerKind.Substantive, AnswerKind.Substantive, AnswerKind.DontKnow, AnswerKind.Refused], q.Options.Select(o => o.Kind));
    }

    [Fact]
    public void Among_codes_of_countries_DK_is_Denmark()
    {
        var country = ResponseSet.ParseCsv("country\nSE\nNO\nDK\nFI\n").Survey.SingleChoice("country");
        Assert.Equal(["DK", "FI", "NO", "SE"], country.Options.Select(o => o.Code));
        Assert.All(country.Options, o => Assert.Equal(AnswerKind.Substantive, o.Kind));
    }

    [Fact]
    public void Kinds_are_inferred_by_the_documented_rules()
    {
        var rows = Enumerable.Range(0, 40).Select(i => FormattableString.Invariant(
            $"{i},{1 + (i % 5)},{i % 2},{18 + i},{(i % 3 == 0 ? "A;B" : i % 3 == 1 ? "B;C" : "A;C")},Comment number {i} in own words,,{i % 2 / 2.0}"));
        var survey = ResponseSet.ParseCsv("id,scale,flag,age,brands,comment,nothing,share\n" + string.Join('\n', rows)).Survey;
        Assert.Equal(
            ["scale (rating scale)", "flag (single choice)", "age (numeric)", "brands (multiple choice)", "comment (open text)", "nothing (open text)", "share (numeric)"],
            survey.Questions.Select(q => q.ToString()));
        Assert.Equal([1, 2, 3, 4, 5], survey.Rating("scale").Options.Select(o => o.Score!.Value));
    }

    [Fact]
    public void A_column_called_id_is_an_identifier_only_if_its_values_are_unique()
    {
        Assert.NotNull(ResponseSet.ParseCsv("id,q\n1,a\n2,b\n").RespondentIds);
        Assert.Null(ResponseSet.ParseCsv("id,q\n1,a\n1,b\n1,c\n").RespondentIds);
        var nearly = "id,q\n" + string.Concat(Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"{Math.Min(i, 98)},a\n")));
        Assert.Contains("identifier of row 100 too", Assert.Throws<SurveyDataException>(() => ResponseSet.ParseCsv(nearly)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_never_guessed() => Assert.False(ResponseSet.ParseCsv("weight,q\n1.5,a\n0.5,b\n").HasWeights);

    [Fact]
    public void Missing_values_and_not_asked_are_kept_apart()
    {
        var responses = ResponseSet.ParseCsv("q,r\na,x\nNA,x\n,x\n-9,x\n", new ReadOptions { NotAskedValues = ["-9"] });
        Assert.Equal(
            [AnswerState.Answered, AnswerState.NoAnswer, AnswerState.NoAnswer, AnswerState.NotAsked],
            Enumerable.Range(0, 4).Select(i => responses.StateOf(i, responses.Survey["q"])));
    }

    /// <summary>Whatever stands in the cells, reading without a questionnaire gives responses, and every answer can be read back as it was.</summary>
    [Fact]
    public void Any_table_is_inferred_and_keeps_its_texts() =>
        Law.Holds(Gen.String[Gen.Char["ab1;.|"], 0, 3].Array[1, 30], texts =>
        {
            var responses = ResponseSet.ParseCsv("q,r\n" + string.Concat(texts.Select(t => $"{t},x\n")));
            Assert.Equal(texts.Length, responses.Count);
            Assert.All(texts.Select((t, i) => (t, i)), row => Assert.True(IsKept(responses, row.i, row.t), row.t));
        });

    private static bool IsKept(ResponseSet responses, int row, string text) => responses.Survey["q"] switch
    {
        SingleChoiceQuestion single => text.Length == 0 || responses.AnswersOf(row, single)[0].Code == text,
        OpenTextQuestion open => (responses.TextOf(row, open) ?? string.Empty) == text,
        MultipleChoiceQuestion multiple => responses.AnswersOf(row, multiple).All(o => text.Contains(o.Code, StringComparison.Ordinal)),
        _ => true,
    };
}

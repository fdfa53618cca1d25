using Xunit;

namespace SurveyStats.Tests.Questionnaire;

/// <summary>A questionnaire in JSON that is wrong: the error says where, what, and what to do; nothing crashes.</summary>
public sealed class SurveyFormatErrorTests
{
    private const string Good = """
        {
          "format": "surveystats.survey",
          "version": 1,
          "title": { "text": "Values", "translations": { "sv": "Värden" } },
          "questions": [
            {
              "kind": "single-choice",
              "id": "country",
              "text": { "text": "Country" },
              "options": [
                { "code": "NO", "label": { "text": "Norway" }, "kind": "substantive" },
                { "code": "SE", "label": { "text": "Sweden" }, "kind": "substantive", "score": 2.5 }
              ]
            },
            { "kind": "numeric", "id": "age", "text": { "text": "Age" }, "unit": "years" },
            {
              "kind": "open-text",
              "id": "comment",
              "text": { "text": "Comment" },
              "filter": {
                "all": [
                  { "chose": { "question": "country", "name": { "text": "Norway" }, "options": ["NO"] } },
                  { "not": { "range": { "question": "age", "from": 18, "below": 30 } } }
                ]
              }
            }
          ]
        }
        """;

    [Fact]
    public void The_text_that_the_errors_are_put_into_is_right() => Assert.Equal(3, Survey.FromJson(Good).Questions.Count);

    [Theory]
    [InlineData("\"surveystats.survey\"", "\"other\"", "$.format", "The format is \"other\". Expected \"surveystats.survey\".")]
    [InlineData("\"format\"", "\"formal\"", "$.format", "There is no field \"format\"")]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version", "The version is 2, and this library reads version 1.")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", "$.version", "There is no field \"version\"")]
    [InlineData("\"version\": 1", "\"version\": 1.5", "$.version", "There is no field \"version\"")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"colour\": [[{}]],", "$.colour", "The field 'colour' is unknown. Correct its name or remove it. (line 3")]
    [InlineData("\"unit\"", "\"Unit\"", "$.questions[1].Unit", "The field 'Unit' is unknown")]
    [InlineData("\"id\": \"age\",", "", "$.questions[1]", "The field 'id' is missing. Give it. (line 15")]
    [InlineData("\"id\": \"age\",", "\"id\": null,", "$.questions[1].id", "The value is null. Give one. (line 15")]
    [InlineData("\"id\": \"age\",", "\"id\": \"age\", \"id\": \"age\",", "$.questions[1].id", "The field 'id' stands twice. Keep one. (line 15")]
    [InlineData("\"id\": \"age\",", "\"id\": 12,", "$.questions[1].id", "The value is of the wrong kind. Expected a text. (line 15, at the end of: { \"kind\": \"numeric\", \"id\": 12)")]
    [InlineData("\"score\": 2.5", "\"score\": \"2.5\"", "$.questions[0].options[1].score", "Expected a number.")]
    [InlineData("\"score\": 2.5", "\"score\": 1e999", "$.questions[0]", "the score of option 'SE' is Infinity. Give a finite score")]
    [InlineData("\"options\": [\"NO\"]", "\"options\": \"NO\"", "$.questions[2].filter.all[0].chose.options", "Expected a list [...].")]
    [InlineData("{ \"text\": \"Age\" }", "\"Age\"", "$.questions[1].text", "Expected an object {...}.")]
    [InlineData("\"version\": 1,", "\"version\": 1 \"x\",", "$", "line 3")]
    public void Broken_fields_are_refused_with_their_place(string good, string bad, string path, string message) => Refuses(good, bad, path, message);

    [Theory]
    [InlineData("\"numeric\"", "\"slider\"", "$.questions[1].kind", "\"slider\" is no kind of question. Expected single-choice")]
    [InlineData("\"kind\": \"substantive\" }", "\"kind\": \"maybe\" }", "$.questions[0].options[0].kind", "\"maybe\" is no kind of answer. Expected substantive")]
    [InlineData("\"numeric\"", "\"open-text\"", "$.questions[1].unit", "has no unit")]
    [InlineData("\"unit\": \"years\"", "\"options\": []", "$.questions[1].options", "has no options")]
    [InlineData("\"numeric\"", "\"rating\"", "$.questions[1].unit", "has no unit")]
    [InlineData("\"code\": \"SE\"", "\"code\": \"NO\"", "$.questions[0]", "Question 'country' has the answer code 'NO' 2 times. Codes must be unique within a question.")]
    [InlineData("\"id\": \"age\"", "\"id\": \" \"", "$.questions[1]", "empty")]
    [InlineData("\"id\": \"comment\"", "\"id\": \"age\"", "$.questions", "two questions with the id 'age'. Ids must be unique.")]
    [InlineData("\"question\": \"country\"", "\"question\": \"land\"", "$.questions[2].filter.all[0].chose.question", "no such question \"land\"")]
    [InlineData("\"question\": \"country\"", "\"question\": \"comment\"", "$.questions[2].filter.all[0].chose.question", "Questions so far: country (single choice), age (numeric)")]
    [InlineData("\"question\": \"country\"", "\"question\": \"age\"", "$.questions[2].filter.all[0].chose.question", "of the right kind")]
    [InlineData("\"question\": \"age\"", "\"question\": \"country\"", "$.questions[2].filter.all[1].not.range.question", "of the right kind")]
    [InlineData("[\"NO\"]", "[\"NO\", \"DK\"]", "$.questions[2].filter.all[0].chose", "Question 'country' has no answer with the code 'DK'.")]
    [InlineData("[\"NO\"]", "[]", "$.questions[2].filter.all[0].chose", "The net 'Norway' has no option. Give at least one.")]
    [InlineData("\"below\": 30", "\"below\": 18", "$.questions[2].filter.all[1].not.range", "The lower end must be smaller.")]
    [InlineData("{ \"not\": {", "{ \"all\": [], \"not\": {", "$.questions[2].filter.all[1]", "exactly one of chose, range, all, any, not")]
    [InlineData("\"all\": [", "\"any\": [], \"all\": [", "$.questions[2].filter", "exactly one of")]
    [InlineData("\"sv\": \"Värden\"", "\"sv\": \"Värden\", \"SV\": \"x\"", "$.title.translations", "The language \"SV\"")]
    [InlineData("\"sv\"", "\"\"", "$.title.translations", "Name each language once.")]
    [InlineData("\"Värden\"", "null", "$.title.translations", "has no wording")]
    public void Contradictions_are_refused_with_their_place(string good, string bad, string path, string message) => Refuses(good, bad, path, message);

    [Theory]
    [InlineData("[\"NO\"]", "[null]")]
    [InlineData("\"options\": [\n", "\"options\": [ null,\n")]
    [InlineData("\"questions\": [\n", "\"questions\": [ null,\n")]
    [InlineData("\"all\": [\n", "\"all\": [ null,\n")]
    [InlineData("\"title\": { \"text\": \"Values\"", "\"title\": { \"text\": null")]
    [InlineData("\"title\": {", "\"title\": null, \"x\": {")]
    [InlineData("\"Värden\"", "\"\\ud800\"")]
    [InlineData("\"surveystats.survey\"", "\"\\ud800\"")]
    [InlineData("\"country\",", "\"\\udc00\",")]
    [InlineData("\"sv\"", "\"\\ud800\"")]
    [InlineData("\"version\": 1", "\"version\": 99999999999999999999")]
    [InlineData("\"from\": 18", "\"from\": 1e999")]
    [InlineData("\"from\": 18", "\"from\": NaN")]
    [InlineData("\"from\": 18,", "\"from\": 18,,")]
    [InlineData("\"from\": 18,", "// eighteen\n")]
    public void Hostile_values_are_refused_and_crash_nothing(string good, string bad) =>
        Assert.Throws<SurveyFormatException>(() => Survey.FromJson(Replaced(good, bad)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"surveystats.survey\"")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"format\":\"surveystats.survey\",\"version\":1}")]
    [InlineData("\u0000")]
    [InlineData("\ud800")]
    public void What_is_no_questionnaire_at_all_is_refused(string json)
    {
        var error = Assert.Throws<SurveyFormatException>(() => Survey.FromJson(json));
        Assert.StartsWith(error.Path + ": ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"all\":[")]
    [InlineData("{\"not\":")]
    public void Endless_nesting_is_refused(string opening)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 200_000));
        Assert.Throws<SurveyFormatException>(() => Survey.FromJson(deep));
        Assert.Throws<SurveyFormatException>(() => Survey.FromJson(Replaced("{ \"not\": {", deep)));
    }

    [Fact]
    public void A_huge_text_is_read_and_a_huge_wrong_one_is_not_printed_whole()
    {
        var huge = new string('x', 5_000_000);
        Assert.Equal(huge, Survey.FromJson(Replaced("\"Värden\"", $"\"{huge}\"")).Title.In("sv"));
        var error = Assert.Throws<SurveyFormatException>(() => Survey.FromJson(Replaced("\"version\": 1", $"\"{huge}\": 1")));
        Assert.InRange(error.Message.Length, 1, 1_000);
        error = Assert.Throws<SurveyFormatException>(() => Survey.FromJson(Replaced("\"score\": 2.5", $"\"score\": \"{huge}\"")));
        Assert.InRange(error.Message.Length, 1, 1_000);
    }

    [Fact]
    public void Every_beginning_of_a_questionnaire_is_refused() =>
        Assert.All(Enumerable.Range(0, Good.TrimEnd().Length), length => Assert.Throws<SurveyFormatException>(() => Survey.FromJson(Good[..length])));

    [Fact]
    public void No_error_names_a_type_of_this_library() => Assert.All(
        new[] { ("\"id\": \"age\",", ""), ("\"id\": \"age\",", "\"id\": 1,"), ("\"unit\"", "\"Unit\""), ("\"title\": {", "\"title\": 1, \"x\": {") },
        c => Assert.DoesNotContain("SurveyStats.", Assert.Throws<SurveyFormatException>(() => Survey.FromJson(Replaced(c.Item1, c.Item2))).Message, StringComparison.Ordinal));

    private static void Refuses(string good, string bad, string path, string message)
    {
        var error = Assert.Throws<SurveyFormatException>(() => Survey.FromJson(Replaced(good, bad)));
        Assert.True(error.Message.Contains(message, StringComparison.Ordinal), error.Message);
        Assert.Equal(path, error.Path);
        Assert.StartsWith(path + ": ", error.Message, StringComparison.Ordinal);
    }

    private static string Replaced(string good, string bad)
    {
        var at = Good.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{good}' is not there to be replaced.");
        return string.Concat(Good.AsSpan(0, at), bad, Good.AsSpan(at + good.Length));
    }
}

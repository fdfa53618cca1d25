using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class ChoiceQuestionTests
{
    private static readonly SingleChoiceQuestion Party = new(
        "party",
        [
            new("1", new LocalizedText("Left").With("sv", "Vänstern")),
            new("2", new LocalizedText("Right").With("sv", "Högern")),
            new("3", "left"),
            new("right", "Other"),
            new("9", "Don't know", AnswerKind.DontKnow),
        ]);

    [Fact]
    public void An_option_is_found_by_code_or_wording_in_any_language()
    {
        Assert.Same(Party.Options[0], Party["1"]);
        Assert.Same(Party.Options[0], Party["Left"]);
        Assert.Same(Party.Options[0], Party["Vänstern"]);
        Assert.Same(Party.Options[1], Party["högern"]);
        Assert.Same(Party.Options[4], Party["DON'T KNOW"]);
    }

    [Fact]
    public void A_code_comes_before_a_wording_and_exact_wording_before_one_that_differs_in_case()
    {
        Assert.Equal("Other", Party["right"].Label.Default);
        Assert.Equal("3", Party["left"].Code);
        Assert.Equal("1", Party["Left"].Code);
    }

    [Fact]
    public void A_wording_that_fits_several_options_is_refused_with_their_codes()
    {
        var error = Assert.Throws<ArgumentException>(() => Party["LEFT"]);
        Assert.Contains("'LEFT' is the wording of 2 answers of question 'party'. Use a code: '1', '3'.", error.Message, StringComparison.Ordinal);
        Assert.False(Party.TryFind("LEFT", out var none));
        Assert.Null(none);
    }

    [Fact]
    public void An_unknown_option_is_refused_with_the_options_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => Party["Centre"]);
        Assert.Contains("'party' has no answer 'Centre'. Its answers: 'Left', 'Right', 'left', 'Other', 'Don't know'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_knows_its_question_its_place_and_its_kind()
    {
        Assert.All(Party.Options, o => Assert.Same(Party, o.Question));
        Assert.Equal([0, 1, 2, 3, 4], Party.Options.Select(o => o.Index));
        Assert.Equal(AnswerKind.DontKnow, Party["9"].Kind);
        Assert.Equal("Left", Party["1"].ToString());
        Assert.Null(Party["1"].Score);
    }

    [Fact]
    public void A_string_stands_for_code_and_wording()
    {
        var question = new MultipleChoiceQuestion("brands", ["Acme", "Brio"]);
        Assert.Equal("Acme", question.Options[0].Code);
        Assert.Equal<LocalizedText>("Acme", question.Options[0].Label);
        Assert.Equal<LocalizedText>("brands", question.Text);
        Assert.Same(Criterion.Everyone, question.Filter);
        Assert.Equal("brands (multiple choice)", question.ToString());
    }

    [Fact]
    public void A_question_without_an_option_an_id_or_a_code_is_refused()
    {
        Assert.Contains("'q' has no answer option", Refusal(() => new SingleChoiceQuestion("q", [])), StringComparison.Ordinal);
        Assert.Contains("without a code (number 2)", Refusal(() => new SingleChoiceQuestion("q", ["a", null!])), StringComparison.Ordinal);
        Assert.Contains("without a code (number 1)", Refusal(() => new SingleChoiceQuestion("q", [new(null!)])), StringComparison.Ordinal);
        Assert.Contains("without a code (number 1)", Refusal(() => new RatingQuestion("q", [null!, "b"])), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SingleChoiceQuestion(" ", ["a"]));
        Assert.Throws<ArgumentNullException>(() => new SingleChoiceQuestion(null!, ["a"]));
        Assert.Throws<ArgumentNullException>(() => new SingleChoiceQuestion("q", null!));
    }

    [Fact]
    public void A_code_that_stands_twice_is_refused() =>
        Assert.Contains(
            "'q' has the answer code 'a' 2 times. Codes must be unique", Refusal(() => new SingleChoiceQuestion("q", ["a", "b", "a"])), StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_score_that_is_not_finite_is_refused_in_every_question(double score) =>
        Assert.Contains("Give a finite score", Refusal(() => new SingleChoiceQuestion("q", [new("a", Score: score)])), StringComparison.Ordinal);

    [Fact]
    public void A_kind_that_is_none_is_refused() =>
        Assert.Contains("Choose a value of AnswerKind", Refusal(() => new SingleChoiceQuestion("q", [new("a", Kind: (AnswerKind)7)])), StringComparison.Ordinal);

    private static string Refusal(Func<Question> make) => Assert.Throws<ArgumentException>(make).Message;
}

using SurveyStats.Responses;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class ResponseSetBuilderTests
{
    private readonly SingleChoiceQuestion _vote;
    private readonly MultipleChoiceQuestion _brands;
    private readonly NumericQuestion _age = new("age");
    private readonly OpenTextQuestion _comment = new("comment");
    private readonly RatingQuestion _trust;
    private readonly Survey _survey;
    private readonly ResponseSetBuilder _builder;

    public ResponseSetBuilderTests()
    {
        _vote = new SingleChoiceQuestion("vote", ["Yes", "No", new("8", "Don't know", AnswerKind.DontKnow), new("9", "Refused", AnswerKind.Refused)]);
        _brands = new MultipleChoiceQuestion("brands", ["Acme", "Brio", new("8", "Don't know", AnswerKind.DontKnow)]);
        _trust = new RatingQuestion("trust", ["Low", "High"], filter: Criterion.Chose(_vote["Yes"]));
        _survey = new Survey("Survey", [_vote, _brands, _age, _comment, _trust]);
        _builder = new ResponseSetBuilder(_survey);
    }

    [Fact]
    public void What_was_answered_is_read_back()
    {
        var responses = _builder
            .Begin().Answer(_vote["Yes"]).Answer(_brands["Brio"]).Answer(_brands["Acme"]).Answer(_age, 30.5).Answer(_comment, "Fine.").Answer(_trust["High"])
            .Build();
        Assert.Equal([_vote["Yes"]], responses.AnswersOf(0, _vote));
        Assert.Equal([_brands["Acme"], _brands["Brio"]], responses.AnswersOf(0, _brands));
        Assert.Equal(30.5, responses.NumberOf(0, _age));
        Assert.Equal("Fine.", responses.TextOf(0, _comment));
        Assert.Equal([_trust["High"]], responses.AnswersOf(0, _trust));
        Assert.All(_survey.Questions, q => Assert.Equal(AnswerState.Answered, responses.StateOf(0, q)));
        Assert.Same(_survey, responses.Survey);
        Assert.Equal(1, responses.Report.RowsRead);
    }

    [Fact]
    public void What_was_not_answered_has_no_answer_or_was_not_asked()
    {
        var responses = _builder.Begin().Begin().Answer(_vote["No"]).Begin().Answer(_vote["Yes"]).Build();
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(0, _vote));
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(0, _brands));
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(0, _age));
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(0, _comment));
        Assert.Equal(
            [AnswerState.NotAsked, AnswerState.NotAsked, AnswerState.NoAnswer], Enumerable.Range(0, 3).Select(row => responses.StateOf(row, _trust)));
        Assert.Empty(responses.AnswersOf(0, _vote));
        Assert.Empty(responses.AnswersOf(0, _brands));
        Assert.Null(responses.NumberOf(0, _age));
        Assert.Null(responses.TextOf(0, _comment));
    }

    [Fact]
    public void Options_of_dont_know_and_refused_give_their_states()
    {
        var responses = _builder
            .Begin().Answer(_vote["8"]).Answer(_brands["8"])
            .Begin().Answer(_vote["9"]).Answer(_brands["8"]).Answer(_brands["Acme"])
            .Build();
        Assert.Equal(AnswerState.DontKnow, responses.StateOf(0, _vote));
        Assert.Equal(AnswerState.Refused, responses.StateOf(1, _vote));
        Assert.Equal(AnswerState.DontKnow, responses.StateOf(0, _brands));
        Assert.Equal(AnswerState.Answered, responses.StateOf(1, _brands));
    }

    [Theory]
    [InlineData("vote", AnswerState.NoAnswer, AnswerState.NotAsked)]
    [InlineData("trust", AnswerState.NoAnswer, AnswerState.NotAsked)]
    [InlineData("brands", AnswerState.Answered, AnswerState.NoAnswer, AnswerState.NotAsked)]
    [InlineData("age", AnswerState.DontKnow, AnswerState.Refused, AnswerState.NoAnswer, AnswerState.NotAsked)]
    [InlineData("comment", AnswerState.DontKnow, AnswerState.Refused, AnswerState.NoAnswer, AnswerState.NotAsked)]
    public void A_question_can_be_marked_with_the_states_that_it_can_have_and_no_others(string id, params AnswerState[] possible)
    {
        foreach (var state in Enum.GetValues<AnswerState>().Append((AnswerState)17))
        {
            _builder.Begin();
            if (id == "trust")
            {
                _builder.Answer(_vote["Yes"]);
            }

            if (possible.Contains(state))
            {
                _builder.Mark(_survey[id], state);
                var responses = _builder.Build();
                Assert.Equal(state, responses.StateOf(responses.Count - 1, _survey[id]));
            }
            else
            {
                var error = Assert.Throws<ArgumentException>(() => _builder.Mark(_survey[id], state));
                Assert.Contains($"'{state}' cannot be marked for {_survey[id]}.", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_multiple_choice_that_was_left_unticked_is_answered_without_options()
    {
        var responses = _builder.Begin().Mark(_brands, AnswerState.Answered).Build();
        Assert.Equal(AnswerState.Answered, responses.StateOf(0, _brands));
        Assert.Empty(responses.AnswersOf(0, _brands));
    }

    [Fact]
    public void A_refused_mark_leaves_the_respondent_as_it_was()
    {
        _builder.Begin();
        Assert.Throws<ArgumentException>(() => _builder.Mark(_vote, AnswerState.Refused));
        Assert.Throws<ArgumentException>(() => _builder.Mark(_brands, AnswerState.DontKnow));
        Assert.Throws<ArgumentException>(() => _builder.Mark(_age, AnswerState.Answered));
        Assert.Equal(AnswerState.NoAnswer, _builder.Build().StateOf(0, _brands));
        var responses = _builder.Answer(_vote["Yes"]).Answer(_brands["Acme"]).Answer(_age, 40).Build();
        Assert.Equal([_brands["Acme"]], responses.AnswersOf(0, _brands));
        Assert.Equal(40, responses.NumberOf(0, _age));
    }

    [Fact]
    public void A_second_answer_to_one_question_is_refused_except_to_a_multiple_choice()
    {
        _builder.Begin().Answer(_vote["Yes"]).Answer(_brands["Acme"]).Answer(_brands["Acme"]).Answer(_age, 1).Answer(_comment, "a");
        Assert.Contains(
            "'vote' was answered already by this respondent. Give one answer.",
            Assert.Throws<ArgumentException>(() => _builder.Answer(_vote["No"])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _builder.Mark(_brands, AnswerState.NoAnswer));
        Assert.Throws<ArgumentException>(() => _builder.Answer(_age, 2));
        Assert.Throws<ArgumentException>(() => _builder.Mark(_comment, AnswerState.NotAsked));
        _builder.Begin().Mark(_brands, AnswerState.NotAsked);
        Assert.Throws<ArgumentException>(() => _builder.Answer(_brands["Acme"]));
        var responses = _builder.Build();
        Assert.Equal([_vote["Yes"]], responses.AnswersOf(0, _vote));
        Assert.Equal([_brands["Acme"]], responses.AnswersOf(0, _brands));
        Assert.Equal(AnswerState.NotAsked, responses.StateOf(1, _brands));
    }

    [Fact]
    public void An_answer_outside_the_base_of_a_question_is_a_contradiction_with_respondent_question_and_filter()
    {
        _builder.Begin().Answer(_vote["Yes"]).Answer(_trust["Low"]).Begin().Answer(_vote["No"]).Answer(_trust["Low"]).Begin().Answer(_trust["High"]);
        var error = Assert.Throws<SurveyDataException>(_builder.Build);
        Assert.Equal([(2L, "trust"), (3L, "trust")], error.Errors.Select(e => (e.Row!.Value, e.Column)));
        Assert.Contains("only those with vote = Yes are asked. Correct the answer or the filter.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contradictions_come_in_the_order_of_the_respondents_and_the_first_hundred_are_listed()
    {
        var second = new RatingQuestion("second", ["Low", "High"], filter: Criterion.Chose(_vote["Yes"]));
        var builder = new ResponseSetBuilder(new Survey("Survey", [_vote, _trust, second]));
        for (var i = 0; i < 120; i++)
        {
            builder.Begin().Answer(_vote["No"]).Answer(_trust["Low"]).Answer(second["Low"]);
        }

        var error = Assert.Throws<SurveyDataException>(builder.Build);
        Assert.Equal(100, error.Errors.Count);
        Assert.Equal(140, error.More);
        Assert.Equal([(1L, "trust"), (1L, "second"), (2L, "trust")], error.Errors.Take(3).Select(e => (e.Row!.Value, e.Column)));
        Assert.StartsWith("240 errors:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_not_asked_a_question_is_not_asked_what_depends_on_its_answer()
    {
        var why = new SingleChoiceQuestion("why", ["Good", "Bad"], filter: Criterion.Chose(_trust["High"]));
        var builder = new ResponseSetBuilder(new Survey("Survey", [_vote, _trust, why]));
        var responses = builder.Begin().Answer(_vote["No"]).Begin().Answer(_vote["Yes"]).Answer(_trust["High"]).Answer(why["Good"]).Build();
        Assert.Equal([AnswerState.NotAsked, AnswerState.Answered], Enumerable.Range(0, 2).Select(row => responses.StateOf(row, why)));
    }

    [Fact]
    public void Routing_is_right_beyond_one_block_of_rows()
    {
        var rows = RowFilter.LargestBlock + 10;
        for (var i = 0; i < rows; i++)
        {
            _builder.Begin().Answer(_vote[i % 3 == 0 ? "Yes" : "No"]);
        }

        var responses = _builder.Build();
        Assert.All(Enumerable.Range(0, rows), row =>
            Assert.Equal(row % 3 == 0 ? AnswerState.NoAnswer : AnswerState.NotAsked, responses.StateOf(row, _trust)));
    }

    [Fact]
    public void There_are_weights_if_any_is_not_one()
    {
        Assert.False(new ResponseSetBuilder(_survey).Begin().Begin(1).Build().HasWeights);
        var responses = _builder.Begin(0).Begin().Begin(2.5).Build();
        Assert.Equal([0, 1, 2.5], responses.Weights.ToArray());
        Assert.Same(SampleDesign.Weighted, responses.Design);
        Assert.Same(SampleDesign.SimpleRandom, new ResponseSetBuilder(_survey).Build().Design);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_is_negative_or_not_finite_is_refused_and_no_respondent_added(double weight)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _builder.Begin(weight));
        Assert.Equal(0, _builder.Build().Count);
    }

    [Fact]
    public void Identifiers_are_unique_and_given_for_all_or_none()
    {
        _builder.Begin(id: "a").Begin(id: "b");
        Assert.Contains("'a' was added before", Assert.Throws<ArgumentException>(() => _builder.Begin(id: "a")).Message, StringComparison.Ordinal);
        Assert.Contains("for every respondent or for none", Assert.Throws<ArgumentException>(() => _builder.Begin()).Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], _builder.Build().RespondentIds!);
        var without = new ResponseSetBuilder(_survey).Begin();
        Assert.Throws<ArgumentException>(() => without.Begin(id: "a"));
        Assert.Null(without.Build().RespondentIds);
        Assert.Equal(1, without.Build().Count);
    }

    [Fact]
    public void An_answer_before_the_first_respondent_or_to_a_foreign_question_is_refused()
    {
        Assert.Contains("Call Begin first", Assert.Throws<InvalidOperationException>(() => _builder.Answer(_vote["Yes"])).Message, StringComparison.Ordinal);
        _builder.Begin();
        var foreign = new SingleChoiceQuestion("vote", ["Yes"]);
        Assert.Contains("'vote' is not of this survey", Assert.Throws<ArgumentException>(() => _builder.Answer(foreign["Yes"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused(double value)
    {
        _builder.Begin();
        Assert.Contains("Give a finite number", Assert.Throws<ArgumentException>(() => _builder.Answer(_age, value)).Message, StringComparison.Ordinal);
        Assert.Equal(1, _builder.Answer(_age, 1).Build().NumberOf(0, _age));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_row_that_there_is_not_is_refused(int row)
    {
        var responses = _builder.Begin().Answer(_age, 1).Answer(_vote["Yes"]).Begin().Answer(_age, 2).Build();
        Assert.Contains("The responses are 0 to 1.", Assert.Throws<ArgumentOutOfRangeException>(() => responses.StateOf(row, _age)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => responses.NumberOf(row, _age));
        Assert.Throws<ArgumentOutOfRangeException>(() => responses.AnswersOf(row, _vote));
        Assert.Throws<ArgumentOutOfRangeException>(() => responses.AnswersOf(row, _brands));
        Assert.Throws<ArgumentOutOfRangeException>(() => responses.TextOf(row, _comment));
    }

    [Fact]
    public void The_builder_goes_on_after_a_build_and_leaves_what_it_built_alone()
    {
        var first = _builder.Begin(2, "a").Answer(_vote["Yes"]).Build();
        var second = _builder.Answer(_age, 3).Begin(1, "b").Answer(_vote["No"]).Build();
        Assert.Equal((1, 2), (first.Count, second.Count));
        Assert.Null(first.NumberOf(0, _age));
        Assert.Equal(3, second.NumberOf(0, _age));
        Assert.Equal(["a"], first.RespondentIds!);
    }
}

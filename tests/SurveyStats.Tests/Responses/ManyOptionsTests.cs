using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

/// <summary>Questions with more options than fit into one word or byte a row.</summary>
public sealed class ManyOptionsTests
{
    [Theory]
    [InlineData(61, 1)]
    [InlineData(62, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 2)]
    [InlineData(126, 2)]
    [InlineData(127, 2)]
    [InlineData(128, 3)]
    [InlineData(200, 4)]
    public void A_multiple_choice_may_have_as_many_options_as_it_takes(int options, int words)
    {
        var question = new MultipleChoiceQuestion("many", Enumerable.Range(0, options).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}"))));
        var builder = new ResponseSetBuilder(new Survey("Survey", [question]));
        Law.Holds(Gen.Int[0, 9].Array[options], ticks => Tick(builder, question, ticks), count: 20);
        builder.Begin().Begin().Mark(question, AnswerState.NotAsked).Begin().Mark(question, AnswerState.Answered).Begin().Answer(question.Options[^1]);
        var responses = builder.Build();
        Assert.Equal(words, ((MaskColumn)responses.Column(question)).WordsPerRow);
        Assert.Equal(
            [AnswerState.NoAnswer, AnswerState.NotAsked, AnswerState.Answered, AnswerState.Answered],
            Enumerable.Range(responses.Count - 4, 4).Select(row => responses.StateOf(row, question)));
        Assert.Equal([question.Options[^1]], responses.AnswersOf(responses.Count - 1, question));
    }

    [Fact]
    public void A_single_choice_may_have_more_options_than_a_byte_holds()
    {
        var question = new SingleChoiceQuestion("many", Enumerable.Range(0, 300).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}"))));
        var builder = new ResponseSetBuilder(new Survey("Survey", [question]));
        foreach (var option in question.Options)
        {
            builder.Begin().Answer(option);
        }

        var responses = builder.Begin().Build();
        Assert.All(question.Options, o => Assert.Equal([o], responses.AnswersOf(o.Index, question)));
        Assert.Equal(AnswerState.NoAnswer, responses.StateOf(300, question));
        Assert.Equal(2, ((CodedColumn)responses.Column(question)).Codes.BytesPerRow);
    }

    private static void Tick(ResponseSetBuilder builder, MultipleChoiceQuestion question, int[] ticks)
    {
        builder.Begin();
        AnswerOption[] chosen = [.. question.Options.Where(o => ticks[o.Index] == 0)];
        foreach (var option in chosen.Reverse())
        {
            builder.Answer(option);
        }

        var responses = builder.Build();
        Assert.Equal(chosen, responses.AnswersOf(responses.Count - 1, question));
    }
}

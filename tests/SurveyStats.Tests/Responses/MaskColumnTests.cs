using SurveyStats.Responses;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class MaskColumnTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(15, 2)]
    [InlineData(16, 4)]
    [InlineData(30, 4)]
    public void Masks_are_stored_as_narrow_as_they_can_be(int options, int bytes)
    {
        var question = Question(options);
        var responses = Responses(question);
        var codes = ((MaskColumn)responses.Column(question)).Codes!;
        Assert.Equal(bytes, codes.BytesPerRow);
        Assert.Equal([1 << options, (1 << options) + 1, 0, (1 << options) - 1, 1 << (options - 1)], Enumerable.Range(0, 5).Select(row => codes[row]));
        Assert.Equal((1 << options) + 2, ((MaskColumn)responses.Column(question)).CodeCount);
    }

    /// <summary>Also where masks are words: the missing answers have no option, whatever the bits by which they are told apart.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(63)]
    [InlineData(64)]
    public void Missing_answers_have_no_options(int options)
    {
        var question = Question(options);
        var responses = Responses(question);
        Assert.Equal(
            [AnswerState.NoAnswer, AnswerState.NotAsked, AnswerState.Answered, AnswerState.Answered, AnswerState.Answered],
            Enumerable.Range(0, 5).Select(row => responses.StateOf(row, question)));
        Assert.Equal([0, 0, 0, options, 1], Enumerable.Range(0, 5).Select(row => responses.AnswersOf(row, question).Count));

        // By the filter, the tabulation, and its patterns.
        Assert.Equal(options == 1 ? 2 : 1, responses.ProportionOf(question.Options[0]).Count);
        Assert.Equal(2, responses.ProportionOf(question.Options[^1]).Count);
        Assert.Equal(options == 1 ? 2 : 1, responses.Within(Criterion.Chose(question.Options[0])).ProportionOf(question.Options[^1]).Count);
        var table = Tally.Of(responses, question, Segmentation.Total)[question, Segmentation.Total];
        Assert.Equal(
            [1, 1, 3],
            ((AnswerState[])[AnswerState.NoAnswer, AnswerState.NotAsked, AnswerState.Answered]).Select(s => table.InState(s, Segmentation.Total.Segments[0]).Count));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(31)]
    public void Only_don_t_know_and_refused_give_the_state_of_the_first(int others)
    {
        var question = new MultipleChoiceQuestion(
            "q",
            [
                .. Enumerable.Range(0, others).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}"))),
                new AnswerDefinition("refused", Kind: AnswerKind.Refused),
                new AnswerDefinition("dk", Kind: AnswerKind.DontKnow),
            ]);
        var (refused, unknown) = (question.Options[^2], question.Options[^1]);
        var responses = new ResponseSetBuilder(new Survey("s", [question]))
            .Begin().Answer(refused).Begin().Answer(unknown).Begin().Answer(unknown).Answer(refused).Begin().Answer(unknown).Answer(question.Options[0]).Build();
        Assert.Equal(
            [AnswerState.Refused, AnswerState.DontKnow, AnswerState.Refused, AnswerState.Answered],
            Enumerable.Range(0, 4).Select(row => responses.StateOf(row, question)));
    }

    private static MultipleChoiceQuestion Question(int options) =>
        new("many", Enumerable.Range(0, options).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}"))));

    /// <summary>No answer; not asked; nothing ticked; everything; the last option.</summary>
    private static ResponseSet Responses(MultipleChoiceQuestion question)
    {
        var builder = new ResponseSetBuilder(new Survey("s", [question]))
            .Begin().Begin().Mark(question, AnswerState.NotAsked).Begin().Mark(question, AnswerState.Answered).Begin();
        foreach (var option in question.Options)
        {
            builder.Answer(option);
        }

        return builder.Begin().Answer(question.Options[^1]).Build();
    }
}

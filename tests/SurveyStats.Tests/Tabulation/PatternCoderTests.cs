using CsCheck;
using SurveyStats.Tabulation;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests;

public sealed class PatternCoderTests
{
    /// <summary>Whatever the form in which the answers are stored: codes and masks of any width, few numbers and many.</summary>
    [Fact]
    public void Every_row_has_the_pattern_of_its_answer() => Law.Holds(RandomSurvey.ResponsesOf(largest: 80), responses =>
    {
        foreach (var question in responses.Survey.Questions.Where(q => q is not OpenTextQuestion))
        {
            AssertPatterns(responses, question, block: 7);
        }
    });

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(17)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(100)]
    public void Masks_of_any_width_have_their_patterns(int options)
    {
        var question = new MultipleChoiceQuestion("q", Enumerable.Range(0, options).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}"))));
        var builder = new ResponseSetBuilder(new Survey("s", [question])).Begin().Begin().Mark(question, AnswerState.NotAsked).Begin().Mark(question, AnswerState.Answered);
        for (var row = 0; row < 500; row++)
        {
            builder.Begin();
            foreach (var option in question.Options.Where(o => (row * (o.Index + 3) % 7) < 2))
            {
                builder.Answer(option);
            }
        }

        AssertPatterns(builder.Build(), question, block: 64);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(4_096, true)]
    [InlineData(4_097, false)]
    public void Few_numbers_are_known_beforehand_and_many_are_found(int values, bool areFixed)
    {
        var age = new NumericQuestion("age");
        var builder = new ResponseSetBuilder(new Survey("s", [age]));
        for (var row = 0; row < 5_000; row++)
        {
            builder.Begin();
            if (row % 20 == 19)
            {
                builder.Mark(age, (AnswerState)(1 + (row % 4)));
            }
            else
            {
                builder.Answer(age, ((row - (row / 20)) % values / 4.0) - 10);
            }
        }

        var responses = builder.Build();
        var coder = PatternCoder.For(responses.Column(age));
        Assert.Equal(areFixed, coder.AreFixed);
        AssertPatterns(responses, age, block: 1_024);
    }

    private static void AssertPatterns(ResponseSet responses, Question question, int block)
    {
        var coder = PatternCoder.For(responses.Column(question));
        var codes = new int[block];
        for (var start = 0; start < responses.Count; start += block)
        {
            var rows = codes.AsSpan(0, Math.Min(block, responses.Count - start));
            coder.Code(start, rows);
            for (var i = 0; i < rows.Length; i++)
            {
                Assert.Equal(Expected(responses, question, start + i), coder.Patterns[rows[i]]);
            }
        }
    }

    private static AnswerPattern Expected(ResponseSet responses, Question question, int row)
    {
        var state = responses.StateOf(row, question);
        return question is NumericQuestion number
            ? responses.NumberOf(row, number) is { } value ? AnswerPattern.OfNumber(value) : AnswerPattern.Missing(state)
            : state is AnswerState.NoAnswer or AnswerState.NotAsked ? AnswerPattern.Missing(state)
            : AnswerPattern.OfOptions((ChoiceQuestion)question, [.. responses.AnswersOf(row, (ChoiceQuestion)question).Select(o => o.Index)]);
    }
}

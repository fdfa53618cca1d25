using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests;

public sealed class PairCoderTests
{
    [Fact]
    public void Pairs_are_numbered_as_they_appear_and_a_missing_answer_makes_the_pair_missing()
    {
        var survey = new Survey("s", [new NumericQuestion("x"), new NumericQuestion("y")]);
        var responses = ResponseSet.ParseCsv("x,y\n1,2\n,2\n3,4\n1,\n1,2\n1,4\n,\n", new ReadOptions { Survey = survey });
        var coder = new PairCoder(
            PatternCoder.For(responses.Column(survey["x"])), PatternCoder.For(responses.Column(survey["y"])), p => p.Number, p => p.Number);
        var (first, second) = (new int[4], new int[3]);
        coder.Code(0, first);
        coder.Code(4, second);
        Assert.Equal([0, 1, 2, 1, 0, 3, 1], first.Concat(second));
        Assert.Equal(
            [(1.0, 2.0), (null, null), (3, 4), (1, 4)], coder.Patterns.Select(p => ((double?)p.Number, (double?)p.Divisor)));
        Assert.Equal(AnswerState.NoAnswer, coder.Patterns[1].State);
        Assert.Equal(AnswerPattern.OfNumbers(3, 4), coder.Patterns[2]);
        Assert.NotEqual(AnswerPattern.OfNumbers(4, 3), coder.Patterns[2]);
    }
}

using SurveyStats.Responses;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class CodeBufferTests
{
    [Theory]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(65_535, 2)]
    [InlineData(65_536, 4)]
    public void Codes_are_stored_as_narrow_as_they_can_be(int largest, int bytes)
    {
        int[] codes = [.. Enumerable.Range(0, 10_000).Select(i => (int)((long)i * 7_919 % (largest + 1L))), largest];
        var buffer = new CodeBuffer(codes, largest);
        var copied = new int[5_000];
        buffer.CopyTo(codes.Length - copied.Length, copied);
        Assert.Equal(bytes, buffer.BytesPerRow);
        Assert.Equal(codes, Enumerable.Range(0, buffer.Count).Select(row => buffer[row]));
        Assert.Equal(codes[^5_000..], copied);
    }

    [Fact]
    public void A_question_with_three_hundred_options_is_tabulated()
    {
        var question = new SingleChoiceQuestion("region", Enumerable.Range(0, 300).Select(i => new AnswerDefinition(FormattableString.Invariant($"r{i}"))));
        var builder = new ResponseSetBuilder(new Survey("s", [question]));
        for (var i = 0; i < 900; i++)
        {
            builder.Begin().Answer(question.Options[i % 300]);
        }

        Assert.Equal(3, builder.Begin().Build().ProportionOf(question.Options[299]).Count);
    }
}

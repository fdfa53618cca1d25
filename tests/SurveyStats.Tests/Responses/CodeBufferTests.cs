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

    /// <summary>All lengths about those of a vector, and all places in it.</summary>
    [Theory]
    [InlineData(255)]
    [InlineData(65_535)]
    [InlineData(int.MaxValue)]
    public void Codes_of_any_length_are_widened_from_any_row(int largest)
    {
        for (var length = 0; length <= 70; length++)
        {
            int[] codes = [.. Enumerable.Range(0, length).Select(i => (int)((i + 1L) * 2_654_435_761 % (largest + 1L)))];
            var buffer = new CodeBuffer(codes, largest);
            Assert.Equal(codes, Enumerable.Range(0, length).Select(row => buffer[row]));
            for (var start = 0; start <= length; start += 7)
            {
                var target = new int[length - start + 1];
                target[^1] = -5;
                buffer.CopyTo(start, target.AsSpan(0, length - start));
                Assert.Equal([.. codes[start..], -5], target);
            }
        }
    }

    [Fact]
    public void Codes_of_one_byte_are_taken_without_a_copy()
    {
        byte[] codes = [0, 1, 2];
        ushort[] shorts = [0, 1, 256];
        Assert.True(new CodeBuffer(codes, 2).AsBytes.Overlaps(codes));
        Assert.True(new CodeBuffer(shorts, 256).AsShorts.Overlaps(shorts));
        Assert.True(new CodeBuffer(shorts).AsBytes.IsEmpty);
    }

    [Fact]
    public void A_code_out_of_range_is_named_with_its_row()
    {
        foreach (var refused in new[]
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new CodeBuffer([0, 1, 5, 2], 4)),
            Assert.Throws<ArgumentOutOfRangeException>(() => new CodeBuffer((byte[])[0, 1, 5, 2], 4)),
            Assert.Throws<ArgumentOutOfRangeException>(() => new CodeBuffer((ushort[])[0, 1, 5, 2], 4)),
        })
        {
            Assert.Equal("codes", refused.ParamName);
            Assert.Contains("row 2 is not from 0 to 4", refused.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new CodeBuffer([0, -1], 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodeBuffer([0, -1]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Some_rows_are_taken_in_the_order_in_which_they_are_named(int largest)
    {
        var buffer = new CodeBuffer([largest, 1, 2, 0], largest);
        var some = buffer.Of([3, 0, 0, 2]);
        Assert.Equal([0, largest, largest, 2], Enumerable.Range(0, 4).Select(row => some[row]));
        Assert.Equal(buffer.BytesPerRow, some.BytesPerRow);
    }
}

using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class CodeBufferWriterTests
{
    [Fact]
    public void Codes_are_held_no_wider_than_the_largest_so_far_asks_for()
    {
        var writer = new CodeBufferWriter();
        foreach (var (code, bytes) in new[] { (0, 1), (255, 1), (256, 2), (3, 2), (65_535, 2), (65_536, 4), (7, 4) })
        {
            writer.Add(code);
            Assert.Equal(bytes, writer.BytesPerRow);
        }

        var buffer = writer.ToBuffer();
        Assert.Equal([0, 255, 256, 3, 65_535, 65_536, 7], Enumerable.Range(0, buffer.Count).Select(row => buffer[row]));
        Assert.Equal(4, buffer.BytesPerRow);
    }

    [Fact]
    public void The_last_code_may_be_changed_to_a_wider_one()
    {
        var writer = new CodeBufferWriter();
        writer.Add(1);
        writer.Add(2);
        writer.Last = 1_000;
        Assert.Equal((1, 1_000, 1_000), (writer[0], writer[1], writer.Last));
    }

    [Fact]
    public void A_writer_goes_on_after_its_codes_were_taken()
    {
        var writer = new CodeBufferWriter();
        writer.Add(1);
        var before = writer.ToBuffer();
        writer.Last = 2;
        writer.Add(3);
        Assert.Equal((1, 1, 2, 2), (before.Count, before[0], writer.Count, writer[0]));
    }

    [Fact]
    public void Codes_added_at_once_and_one_by_one_are_the_same() =>
        Law.Holds(Gen.OneOf(Gen.Int[0, 300], Gen.Int[0, 70_000], Gen.Int[0, 9]).Array[0, 90].Array[0, 6], blocks =>
        {
            var (atOnce, oneByOne) = (new CodeBufferWriter(), new CodeBufferWriter());
            foreach (var block in blocks)
            {
                atOnce.AddRange(block);
                Array.ForEach(block, oneByOne.Add);
            }

            int[] all = [.. blocks.SelectMany(b => b)];
            Assert.Equal(all, Enumerable.Range(0, atOnce.Count).Select(row => atOnce[row]));
            Assert.Equal(all, Enumerable.Range(0, oneByOne.Count).Select(row => oneByOne[row]));
            Assert.Equal(CodeBuffer.WidthOf(all.DefaultIfEmpty().Max()), oneByOne.ToBuffer().BytesPerRow);
        });

    [Fact]
    public void A_negative_code_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodeBufferWriter().Add(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodeBufferWriter().AddRange([1, -1]));
    }
}

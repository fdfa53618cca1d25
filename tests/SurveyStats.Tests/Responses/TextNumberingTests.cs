using System.Text;
using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class TextNumberingTests
{
    [Fact]
    public void Texts_are_numbered_in_the_order_of_their_first_appearance() => Law.Holds(
        Gen.String[Gen.Char["abä漢"], 0, 40].Array[0, 300],
        texts =>
        {
            var numbering = new TextNumbering();
            var distinct = new List<string>();
            foreach (var text in texts)
            {
                var expected = distinct.IndexOf(text);
                if (expected < 0)
                {
                    expected = distinct.Count;
                    distinct.Add(text);
                }

                Assert.Equal(expected, NumberOf(numbering, text));
            }

            Assert.Equal(distinct, numbering.Texts);
        },
        count: 100);

    [Fact]
    public void Many_texts_short_and_long_are_found_again()
    {
        var numbering = new TextNumbering();
        string[] texts = [.. Enumerable.Range(0, 50_000).Select(i => i % 2 == 0 ? FormattableString.Invariant($"{i}") : FormattableString.Invariant($"a longer text, number {i}"))];
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(t => NumberOf(numbering, t)));
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(t => NumberOf(numbering, t)));
    }

    private static int NumberOf(TextNumbering numbering, string text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 16];
        Array.Fill(bytes, (byte)'z');
        var length = Encoding.UTF8.GetBytes(text, bytes);
        return numbering.NumberOf(ref bytes[0], length);
    }
}

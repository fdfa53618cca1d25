using System.Globalization;
using System.Text;
using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class PackedDecimalTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("-7")]
    [InlineData("0.5")]
    [InlineData("-0.25")]
    [InlineData("1.50")]
    [InlineData("0.00")]
    [InlineData("1234567890123456")]
    [InlineData("-1234567890123456")]
    [InlineData("9.99999999999999")]
    [InlineData("12345678.1234567")]
    public void A_number_of_the_usual_form_is_one_text(string text)
    {
        Assert.True(Try(text, '.', out var packed));
        Assert.Equal(text, PackedDecimal.ToText(packed, '.'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("1.2.3")]
    [InlineData("01")]
    [InlineData("00.5")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("+1")]
    [InlineData("1e5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("12345678901234567")]
    [InlineData("1-2")]
    [InlineData("--1")]
    [InlineData("٣")]
    public void Texts_of_another_form_are_left_as_they_are(string text) => Assert.False(Try(text, '.', out _));

    [Fact]
    public void A_decimal_comma_is_one_where_it_is_the_mark()
    {
        Assert.True(Try("1,5", ',', out var packed));
        Assert.Equal("1,5", PackedDecimal.ToText(packed, ','));
        Assert.False(Try("1.5", ',', out _));
    }

    /// <summary>The value is that of the parser of .NET, bit for bit, and the text is kept.</summary>
    [Fact]
    public void Any_text_is_kept_and_its_number_rounded_correctly() => Law.Holds(Gen.String[Gen.Char["0123456789.-e ,"], 0, 18], text =>
    {
        if (Try(text, '.', out var packed))
        {
            Assert.Equal(text, PackedDecimal.ToText(packed, '.'));
            var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            Assert.True(!PackedDecimal.TryValue(packed, out var ours) || BitConverter.DoubleToInt64Bits(ours) == BitConverter.DoubleToInt64Bits(value), text);
        }
    }, count: 20_000);

    [Fact]
    public void All_decimals_with_six_places_are_packed() => Law.Holds(Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 999_999]), c =>
    {
        var text = FormattableString.Invariant($"{c.Item1}.{c.Item2:D6}");
        Assert.True(Try(text, '.', out var packed) && PackedDecimal.TryValue(packed, out var value) && value == double.Parse(text, CultureInfo.InvariantCulture), text);
    });

    [Fact]
    public void Other_texts_are_told_from_numbers()
    {
        Assert.True(PackedDecimal.IsOther(PackedDecimal.OfOther(12), out var number));
        Assert.Equal(12, number);
        Assert.False(PackedDecimal.TryValue(PackedDecimal.OfOther(12), out _));
    }

    private static bool Try(string text, char mark, out long packed)
    {
        // What stands behind the text must not matter.
        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 32];
        Array.Fill(bytes, (byte)'7');
        var length = Encoding.UTF8.GetBytes(text, bytes);
        return PackedDecimal.TryPack(ref bytes[0], length, (byte)mark, out packed);
    }
}

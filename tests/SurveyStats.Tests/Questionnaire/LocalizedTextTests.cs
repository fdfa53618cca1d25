using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Agree = new LocalizedText("Agree").With("sv", "Instämmer").With("de-AT", "Stimme zu");

    [Theory]
    [InlineData(null, "Agree")]
    [InlineData("", "Agree")]
    [InlineData("fr", "Agree")]
    [InlineData("sv", "Instämmer")]
    [InlineData("SV", "Instämmer")]
    [InlineData("sv-FI", "Instämmer")]
    [InlineData("de-AT", "Stimme zu")]
    [InlineData("de-at", "Stimme zu")]
    [InlineData("de", "Agree")]
    [InlineData("-sv", "Agree")]
    public void A_language_falls_back_to_its_primary_language_and_then_to_the_default(string? language, string expected) =>
        Assert.Equal(expected, Agree.In(language));

    [Fact]
    public void A_text_from_a_string_has_no_translations()
    {
        LocalizedText text = "Agree";
        Assert.Equal("Agree", text.In("sv"));
        Assert.Empty(text.Translations);
        Assert.Equal("Agree", text.ToString());
    }

    [Fact]
    public void With_returns_a_new_text_and_replaces_a_language_whatever_its_case()
    {
        var changed = Agree.With("SV", "Håller med");
        Assert.Equal("Håller med", changed.In("sv"));
        Assert.Equal(2, changed.Translations.Count);
        Assert.Equal("Instämmer", Agree.In("sv"));
    }

    [Fact]
    public void Texts_are_equal_if_default_and_all_translations_are_whatever_the_order_and_the_case_of_languages()
    {
        var same = new LocalizedText("Agree").With("DE-at", "Stimme zu").With("sv", "Instämmer");
        Assert.Equal(Agree, same);
        Assert.Equal(Agree.GetHashCode(), same.GetHashCode());
        Assert.True(Agree.Equals((object)same));
        Assert.NotEqual(Agree, same.With("sv", "instämmer"));
        Assert.NotEqual(Agree, same.With("fi", "Samaa mieltä"));
        Assert.NotEqual<LocalizedText>("Agree", Agree);
        Assert.False(Agree.Equals(null));
    }

    [Fact]
    public void A_text_may_be_empty_but_not_null_and_a_language_not_empty()
    {
        Assert.Equal(string.Empty, new LocalizedText(string.Empty).Default);
        Assert.Throws<ArgumentNullException>(() => new LocalizedText(null!));
        Assert.Throws<ArgumentException>(() => Agree.With(" ", "x"));
        Assert.Throws<ArgumentNullException>(() => Agree.With("fi", null!));
    }
}

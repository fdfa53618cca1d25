using System.Globalization;
using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>Laws of families of comparisons, letters and effect sizes on random surveys, empty and degenerate cells included.</summary>
public sealed class ComparisonLaws
{
    [Fact]
    public void No_figure_of_a_family_of_comparisons_is_NaN_or_infinite() => Law.Holds(RandomSurvey.ResponsesOf(largest: 40), responses =>
    {
        var by = responses.Survey.SegmentsBy("country");
        var question = responses.Survey.Choice("vote");
        var shares = responses.ProportionsOf(question.Options[0], by);
        foreach (var adjustment in new[] { Adjustment.Holm, Adjustment.Sidak, Adjustment.Tukey, Adjustment.MaxT })
        {
            var set = shares.CompareAllPairs(adjustment, simultaneous: true);
            AssertFinite(set.ToCsv() + set.CompactLetters().ToCsv());
            foreach (var comparison in set)
            {
                AssertFinite(comparison.NumberNeeded?.ToCsv().Replace("reaches_infinity", string.Empty, StringComparison.Ordinal) + comparison.FragilityIndex()?.ToCsv()
                    + string.Create(CultureInfo.InvariantCulture, $",{comparison.TippingDesignEffect()},{comparison.CohenH},"));
                Assert.False(comparison.AdjustedLogPValue < comparison.Test.LogPValue);
            }
        }

        AssertFinite(shares.CompareWith(by.Segments[0].Name.Default, Adjustment.MaxT, simultaneous: true).ToCsv());
        AssertFinite(question.Options.Count > 1 ? responses.SharesOf(question).SimultaneousIntervals()?.ToCsv() ?? string.Empty : string.Empty);
    }, count: 60);

    [Fact]
    public void Every_result_has_text_Markdown_and_CSV()
    {
        Type[] results = [typeof(LetterDisplay), typeof(SimultaneousIntervals), typeof(AnswerShares), typeof(NumberNeeded), typeof(FragilityIndex)];
        foreach (var type in results)
        {
            Assert.Equal(type, type.GetMethod("ToString", [])!.DeclaringType);
            Assert.NotNull(type.GetMethod("ToMarkdown"));
            Assert.NotNull(type.GetMethod("ToCsv"));
        }
    }

    private static void AssertFinite(string figures)
    {
        Assert.DoesNotContain("NaN", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", figures, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("∞", figures, StringComparison.Ordinal);
    }
}

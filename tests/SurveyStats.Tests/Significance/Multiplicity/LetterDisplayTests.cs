using SurveyStats.Significance;
using Xunit;

namespace SurveyStats.Tests.Significance.Multiplicity;

public sealed class LetterDisplayTests
{
    [Fact]
    public void A_middle_segment_that_differs_from_neither_end_has_both_letters()
    {
        var letters = Groups.Of(("low", 40, 100), ("high", 62, 100), ("middle", 51, 100)).CompareAllPairs().CompactLetters();
        Assert.Equal(["high", "middle", "low"], letters.Shares.Select(p => p.Segment));
        Assert.Equal(["a", "ab", "b"], letters.Shares.Select(p => letters[p.Segment]));
        Assert.Equal(2, letters.LetterCount);
        Assert.Equal(
            "segment      %  letters\nhigh     62.0%        a\nmiddle   51.0%       ab\nlow      40.0%        b\n"
            + "Segments that share a letter do not differ at 5%; p adjusted by Holm.",
            letters.ToString());
    }

    [Fact]
    public void Segments_share_a_letter_exactly_if_they_do_not_differ()
    {
        var set = Groups.Of([.. Enumerable.Range(0, 9).Select(i => ($"g{i}", 20 + (7 * i), 100 + (i % 3 * 60)))]).CompareAllPairs(Adjustment.Tukey);
        var letters = set.CompactLetters(0.1);
        Assert.All(set, c => Assert.Equal(c.AdjustedPValue > 0.1, letters[c.First.Segment].Intersect(letters[c.Second.Segment]).Any()));
    }

    /// <summary>Every graph of five items: as few letters as any choice among the largest sets that do not differ.</summary>
    [Fact]
    public void No_display_of_five_segments_has_a_letter_too_many()
    {
        (int, int)[] pairs = [.. from i in Enumerable.Range(0, 5) from j in Enumerable.Range(i + 1, 4 - i) select (i, j)];
        for (var graph = 0; graph < 1 << pairs.Length; graph++)
        {
            (int, int)[] different = [.. pairs.Where((_, k) => (graph >> k & 1) == 1)];
            var columns = InsertAndAbsorb.Columns(5, different);
            Assert.All(pairs, p => Assert.Equal(!different.Contains(p), columns.Any(c => c[p.Item1] && c[p.Item2])));
            Assert.All(Enumerable.Range(0, 5), i => Assert.Contains(columns, c => c[i]));
            Assert.Equal(Fewest(different), columns.Count);
        }
    }

    [Fact]
    public void Letters_need_all_pairs_and_an_alpha()
    {
        var shares = Groups.Of(("a", 30, 100), ("b", 50, 120), ("c", 61, 130), ("d", 9, 20));
        Assert.Contains("CompareAllPairs", Assert.Throws<InvalidOperationException>(() => shares.CompareWith("a").CompactLetters()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => shares.CompareAllPairs().CompactLetters(5));
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => shares.CompareAllPairs().CompactLetters()["z"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_segments_are_left_out_and_undefined_tests_do_not_differ()
    {
        var letters = Groups.Of(("a", 0, 100), ("none", 0, 0), ("c", 0, 130)).CompareAllPairs().CompactLetters();
        Assert.Equal([("a", "a"), ("c", "a")], letters.Shares.Select(p => (p.Segment, letters[p.Segment])));
        Assert.Empty(Groups.Of(("a", 3, 10)).CompareAllPairs().CompactLetters().Shares);
    }

    [Fact]
    public void More_than_52_letters_are_numbered()
    {
        var columns = InsertAndAbsorb.Columns(60, [.. from i in Enumerable.Range(0, 60) from j in Enumerable.Range(i + 1, 59 - i) select (i, j)]);
        Assert.Equal(60, columns.Count);
    }

    private static int Fewest((int, int)[] different)
    {
        bool IsAlike(int set) => !different.Any(p => (set >> p.Item1 & 1) == 1 && (set >> p.Item2 & 1) == 1);
        int[] alike = [.. Enumerable.Range(1, 31).Where(IsAlike)];
        int[] largest = [.. alike.Where(s => !alike.Any(t => t != s && (s & t) == s))];
        var needed = from i in Enumerable.Range(0, 5) from j in Enumerable.Range(i, 5 - i) where IsAlike(1 << i | 1 << j) select 1 << i | 1 << j;
        return Enumerable.Range(0, 1 << largest.Length)
            .Where(choice => needed.All(pair => largest.Where((_, k) => (choice >> k & 1) == 1).Any(s => (s & pair) == pair)))
            .Min(choice => int.PopCount(choice));
    }
}

using Xunit;

namespace SurveyStats.Tests.Significance.Multiplicity;

public sealed class FamilyOfComparisonsTests
{
    private static readonly ProportionSet Shares = Groups.Of(("a", 30, 100), ("b", 50, 120), ("c", 61, 130));

    [Fact]
    public void Comparisons_by_index_are_those_by_name()
    {
        foreach (var c in Groups.OfWithTotal(("a", 30, 100), ("b", 50, 120), ("c", 61, 130)).CompareAllPairs(Adjustment.None))
        {
            var by = Groups.OfWithTotal(("a", 30, 100), ("b", 50, 120), ("c", 61, 130)).Compare(c.First.Segment, c.Second.Segment);
            Assert.Equal((by.Test.LogPValue, by.Interval, by.Overlap), (c.Test.LogPValue, c.Interval, c.Overlap));
        }
    }

    [Fact]
    public void Intervals_are_simultaneous_by_Bonferroni_where_the_adjustment_is_stepwise()
    {
        foreach (var adjustment in new[] { Adjustment.Holm, Adjustment.Hochberg, Adjustment.Hommel, Adjustment.Bonferroni })
        {
            var comparison = Shares.CompareAllPairs(adjustment, simultaneous: true)[0];
            var single = DifferenceIntervalMethod.Newcombe.Interval(30, 100, 50, 120, ConfidenceLevel.Of(1 - (0.05 / 3)))!;
            Assert.Equal((single.Lower, single.Upper), (comparison.Interval!.Lower, comparison.Interval.Upper), (a, b) =>
                Math.Abs(a.Item1 - b.Item1) < 1e-14 && Math.Abs(a.Item2 - b.Item2) < 1e-14);
            Assert.Equal(ConfidenceLevel.P95, comparison.Interval.Level);
            Assert.True(comparison.IsSimultaneous);
        }
    }

    [Fact]
    public void Simultaneous_intervals_narrow_from_Bonferroni_to_Sidak_to_max_T()
    {
        double Width(Adjustment adjustment) => Shares.CompareAllPairs(adjustment, simultaneous: true)[0].Interval!.Width;
        Assert.True(Shares.CompareAllPairs()[0].Interval!.Width < Width(Adjustment.MaxT));
        Assert.True(Width(Adjustment.MaxT) < Width(Adjustment.Sidak) && Width(Adjustment.Sidak) < Width(Adjustment.Bonferroni));
    }

    [Fact]
    public void The_report_says_how_intervals_were_made_simultaneous()
    {
        Assert.Contains("p adjusted by Holm over 3 comparisons; intervals are not adjusted.", Shares.CompareAllPairs().ToString(), StringComparison.Ordinal);
        var text = Shares.CompareAllPairs(simultaneous: true).ToString();
        Assert.Contains("p adjusted by Holm over 3 comparisons; intervals are simultaneous (Bonferroni over 3).", text, StringComparison.Ordinal);
        Assert.Contains("simultaneous (max-T over 2).", Shares.CompareWith("a", Adjustment.MaxT, simultaneous: true).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Adjustments_that_control_no_probability_of_error_have_no_simultaneous_intervals()
    {
        foreach (var adjustment in new[] { Adjustment.None, Adjustment.BenjaminiHochberg, Adjustment.BenjaminiYekutieli })
        {
            Assert.Contains("Holm", Assert.Throws<ArgumentException>(
                () => Shares.CompareAllPairs(adjustment, simultaneous: true)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Empty_segments_and_empty_families_do_no_harm()
    {
        foreach (var adjustment in new[] { Adjustment.Holm, Adjustment.MaxT, Adjustment.Tukey })
        {
            var set = Groups.Of(("a", 30, 100), ("none", 0, 0), ("c", 61, 130)).CompareAllPairs(adjustment, simultaneous: true);
            Assert.Equal([null, 1.0, null], set.Select(c => c.AdjustedPValue / c.Test.PValue), (x, y) => x is null ? y is null : Math.Abs(x.Value - y!.Value) < 1e-12);
            Assert.Empty(Groups.Of(("a", 30, 100)).CompareAllPairs(adjustment, simultaneous: true));
        }
    }

    [Fact]
    public void Rows_are_adjusted_together_over_the_declared_family()
    {
        var rows = new[] { Shares.CompareAllPairs(), Groups.Of(("a", 40, 100), ("b", 41, 120), ("c", 61, 130)).CompareAllPairs() };
        var table = ComparisonSet.AdjustTogether(rows, ComparisonFamily.Table, Adjustment.Bonferroni);
        Assert.All(table.SelectMany(set => set), c => Assert.Equal(Math.Min(1, 6 * c.Test.PValue!.Value), c.AdjustedPValue!.Value, 1e-14));
        Assert.Contains("over 6 comparisons", table[1].ToString(), StringComparison.Ordinal);
        var alone = ComparisonSet.AdjustTogether(rows, ComparisonFamily.Row);
        Assert.Equal(rows.SelectMany(set => set.Select(c => c.AdjustedLogPValue)), alone.SelectMany(set => set.Select(c => c.AdjustedLogPValue)));

        // Two surveys have two questions, so that each row is a block.
        var blocks = ComparisonSet.AdjustTogether(rows, ComparisonFamily.Block);
        Assert.Equal(alone.SelectMany(set => set.Select(c => c.AdjustedLogPValue)), blocks.SelectMany(set => set.Select(c => c.AdjustedLogPValue)));
        Assert.Throws<InvalidOperationException>(() => ComparisonSet.AdjustTogether(rows, adjustment: Adjustment.MaxT));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonSet.AdjustTogether(rows, (ComparisonFamily)7));
    }

    [Fact]
    public void The_answers_of_one_question_are_a_block()
    {
        var responses = ResponseSet.ParseCsv("c,v\na,x\na,y\nb,y\nb,z\na,x\nb,z\n");
        var rows = responses.Survey.Choice("v").Options.Select(o => responses.ProportionsOf(o, responses.Survey.SegmentsBy("c")).CompareAllPairs()).ToList();
        Assert.All(ComparisonSet.AdjustTogether(rows, ComparisonFamily.Block), set => Assert.Equal(3, set.TestsInFamily));
    }
}

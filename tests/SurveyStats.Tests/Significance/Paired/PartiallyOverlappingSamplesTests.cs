using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class PartiallyOverlappingSamplesTests
{
    private static readonly Gen<(int A, int B, int C, int D, int X1, int N1, int X2, int N2)> Samples =
        from p in Gen.Int[0, 30].Array[4]
        from n1 in Gen.Int[0, 40]
        from n2 in Gen.Int[0, 40]
        from x1 in Gen.Int[0, n1]
        from x2 in Gen.Int[0, n2]
        select (p[0], p[1], p[2], p[3], x1, n1, x2, n2);

    [Fact]
    public void With_nobody_in_both_it_is_the_comparison_of_independent_samples() => Law.Holds(Samples, s =>
    {
        var samples = PartiallyOverlappingSamples.Of(PairedTable.Of(0, 0, 0, 0), s.X1, s.N1 + 1, s.X2, s.N2 + 1);
        var test = TwoProportionTest.PooledZ.Test(s.X1, s.N1 + 1, s.X2, s.N2 + 1);
        Assert.Equal(test.Statistic ?? 0, samples.Test().Statistic ?? 0, 1e-12);
        var interval = DifferenceIntervalMethod.Wald.Interval(s.X1, s.N1 + 1, s.X2, s.N2 + 1)!;
        Assert.Equal(interval.Lower, samples.Interval()!.Lower, 1e-14);
        Assert.Equal(interval.Upper, samples.Interval()!.Upper, 1e-14);
    });

    [Fact]
    public void With_everybody_in_both_the_interval_is_that_of_Wald_for_pairs() => Law.Holds(Samples, s =>
    {
        var paired = PairedTable.Of(s.A, s.B, s.C, s.D + 1);
        var samples = PartiallyOverlappingSamples.Of(paired, 0, 0, 0, 0);

        // phi sqrt(p1 q1 p2 q2) is the covariance.
        var interval = paired.Interval(PairedDifferenceMethod.Wald)!;
        Assert.Equal(interval.Lower, samples.Interval()!.Lower, 1e-8);
        Assert.Equal(interval.Upper, samples.Interval()!.Upper, 1e-8);
    });

    [Fact]
    public void The_other_way_round_the_difference_changes_sign() => Law.Holds(Samples, s =>
    {
        var there = PartiallyOverlappingSamples.Of(PairedTable.Of(s.A, s.B, s.C, s.D), s.X1, s.N1, s.X2, s.N2);
        var back = PartiallyOverlappingSamples.Of(PairedTable.Of(s.A, s.C, s.B, s.D), s.X2, s.N2, s.X1, s.N1);
        Assert.Equal(there.Difference, -back.Difference);
        Assert.Equal(there.Test().Statistic ?? 0, -back.Test().Statistic ?? 0, 1e-12);
        Assert.Equal(there.Test(Alternative.Less).PValue ?? 0, back.Test(Alternative.Greater).PValue ?? 0, 1e-12);
        Assert.Equal(there.Interval()?.Lower ?? 0, -back.Interval()?.Upper ?? 0, 1e-14);
        if (there.Interval(ConfidenceLevel.P90) is { } narrow && there.Interval(ConfidenceLevel.P99) is { } wide)
        {
            Assert.True(narrow.Contains(there.Difference!.Value) && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper && wide.Lower >= -1 && wide.Upper <= 1);
            Assert.Equal((narrow.Lower, 1.0), (there.Interval(sides: IntervalSides.LowerBound)!.Lower, there.Interval(sides: IntervalSides.LowerBound)!.Upper));
        }
    });

    [Fact]
    public void Absent_results_have_notes()
    {
        var empty = PartiallyOverlappingSamples.Of(PairedTable.Of(0, 0, 0, 0), 1, 2, 0, 0);
        Assert.Equal((null, null), (empty.Difference, empty.Interval()));
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(empty.Test().Notes).Code);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(PartiallyOverlappingSamples.Of(PairedTable.Of(3, 0, 0, 0), 2, 2, 1, 1).Test().Notes).Code);

        // Everybody in both, and everybody answered alike: phi is 1, and there is no variance left.
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(PartiallyOverlappingSamples.Of(PairedTable.Of(33, 0, 0, 7), 0, 0, 0, 0).Test().Notes).Code);
    }

    [Fact]
    public void Samples_are_shown_with_both_bases_and_the_overlap()
    {
        var samples = PartiallyOverlappingSamples.Of(PairedTable.Of(59, 6, 16, 80, "2023", "2024"), 30, 60, 25, 70);
        Assert.Contains("2023 43.0% (n = 221), 2024 43.3% (n = 231), 161 in both", samples.ToString(), StringComparison.Ordinal);
        Assert.Contains("| 2023 - 2024 | -0.3 |", samples.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("2023,2024,", samples.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        var paired = PairedTable.Of(1, 2, 3, 4);
        Assert.Equal("successesOnlyFirst", Assert.Throws<ArgumentOutOfRangeException>(() => PartiallyOverlappingSamples.Of(paired, 3, 2, 0, 0)).ParamName);
        Assert.Equal("trialsOnlySecond", Assert.Throws<ArgumentOutOfRangeException>(() => PartiallyOverlappingSamples.Of(paired, 0, 0, 0, -1)).ParamName);
        Assert.Equal("alternative", Assert.Throws<ArgumentOutOfRangeException>(() => PartiallyOverlappingSamples.Of(paired, 0, 0, 0, 0).Test((Alternative)5)).ParamName);
    }
}

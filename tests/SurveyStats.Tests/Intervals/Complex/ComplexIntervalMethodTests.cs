using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ComplexIntervalMethodTests
{
    private static readonly IReadOnlyList<ComplexIntervalMethod> Methods =
    [
        .. ComplexIntervalMethod.All,
        .. EffectiveBaseConvention.All.Append(EffectiveBaseConvention.Of(isAdjusted: true, isTruncated: false, usesStudent: true)).SelectMany(c => new[]
        {
            ComplexIntervalMethod.WilsonBy(c), ComplexIntervalMethod.AgrestiCoullBy(c), ComplexIntervalMethod.JeffreysBy(c),
            ComplexIntervalMethod.KornGraubardBy(c, BaseAtEnds.Count),
        }),
    ];

    [Fact]
    public void Intervals_contain_the_share_and_lie_in_the_unit_interval_but_for_the_mean() => Law.Holds(ComplexShares.Random, c =>
    {
        // The reflected angle of R may pass the share: that is why it is clamped by default.
        foreach (var method in Methods.Where(m => m != ComplexIntervalMethod.ArcsineUnclamped))
        {
            foreach (var sides in Enum.GetValues<IntervalSides>())
            {
                var interval = method.Interval(c.Share, ConfidenceLevel.Of(c.Level), sides);
                var limits = interval.Limits!;
                Assert.True(limits.Contains(c.Share.Estimate), ComplexShares.Print(interval));
                Assert.True(method == ComplexIntervalMethod.Mean || (limits.Lower >= 0 && limits.Upper <= 1), ComplexShares.Print(interval));
                Assert.True(double.IsFinite(limits.Lower) && double.IsFinite(limits.Upper), ComplexShares.Print(interval));
            }
        }
    });

    [Fact]
    public void The_complement_has_the_mirrored_interval() => Law.Holds(ComplexShares.Random, c =>
    {
        foreach (var method in Methods)
        {
            var level = ConfidenceLevel.Of(c.Level);
            var (there, back) = (method.Interval(c.Share, level), method.Interval(ComplexShares.Complement(c.Share), level));
            Assert.True(Math.Abs(there.Limits!.Lower - (1 - back.Limits!.Upper)) < 2e-12, ComplexShares.Print(there));
            Assert.True(Math.Abs(there.Limits!.Upper - (1 - back.Limits!.Lower)) < 2e-12, ComplexShares.Print(there));
        }
    });

    [Fact]
    public void Intervals_widen_with_the_level() => Law.Holds(ComplexShares.Random, c =>
    {
        foreach (var method in Methods.Where(m => m != ComplexIntervalMethod.ArcsineUnclamped))
        {
            var narrow = method.Interval(c.Share, ConfidenceLevel.Of(c.Level - 0.01));
            var wide = method.Interval(c.Share, ConfidenceLevel.Of(c.Level));
            Assert.True(
                wide.Limits!.Lower <= narrow.Limits!.Lower + 1e-13 && wide.Limits.Upper >= narrow.Limits.Upper - 1e-13, ComplexShares.Print(wide));
        }
    });

    [Fact]
    public void Intervals_widen_with_fewer_degrees_of_freedom() => Law.Holds(ComplexShares.Random, c =>
    {
        // With less than a success or two the prior of Jeffreys outweighs the data.
        var fewer = ComplexShare.From(c.Share.Estimate, c.Share.StandardError!.Value, Math.Min(c.Share.DegreesOfFreedom, 1000) * 0.8, c.Share.Count);
        var fewest = 0.8 * c.Share.EffectiveBase!.Value * Math.Min(c.Share.Estimate, 1 - c.Share.Estimate);
        var skipped = fewest > 5 ? "none" : "Jeffreys";
        foreach (var method in Methods.Where(
            m => m != ComplexIntervalMethod.ArcsineUnclamped && !m.Name.StartsWith(skipped, StringComparison.Ordinal)))
        {
            var (wide, narrow) = (method.Interval(fewer, ConfidenceLevel.Of(c.Level)), method.Interval(c.Share, ConfidenceLevel.Of(c.Level)));
            Assert.True(
                wide.Limits!.Lower <= narrow.Limits!.Lower + 1e-12 && wide.Limits.Upper >= narrow.Limits.Upper - 1e-12, ComplexShares.Print(wide));
        }
    });

    /// <summary>With V = p q/n and infinite degrees of freedom the methods are those of a simple random sample of n.</summary>
    [Theory]
    [InlineData("Wilson", "Wilson", 0.0)]
    [InlineData("mean", "Wald", 0.0)]
    [InlineData("logit", "logit", 0.0)]
    [InlineData("Wilson, adjusted", "Wilson", 2.0)]
    [InlineData("Korn-Graubard", "Clopper-Pearson", 2.0)]
    [InlineData("Korn-Graubard, truncated", "Clopper-Pearson", 0.0)]
    [InlineData("Agresti-Coull", "Agresti-Coull", 0.0)]
    [InlineData("Jeffreys", "Jeffreys", 0.0)]
    [InlineData("likelihood", "likelihood ratio", 2.0)]
    [InlineData("arcsine", "arcsine", 2.0)]
    public void A_simple_random_sample_has_the_interval_of_its_counts(string complex, string simple, double ofOneOverN)
    {
        foreach (var (x, n) in new[] { (37, 1000), (3700, 100_000), (500_000, 1_000_000) })
        {
            var p = (double)x / n;
            var share = ComplexShare.From(p, Math.Sqrt(p * (1 - p) / n), double.PositiveInfinity, n);
            var limits = ComplexIntervalMethod.All.Single(m => m.Name == complex).Interval(share).Limits!;
            var expected = IntervalMethod.All.Single(m => m.Name == simple).Interval(x, n)!;
            var tolerance = 1e-12 + (ofOneOverN / n);
            Assert.Equal(expected.Lower, limits.Lower, tolerance);
            Assert.Equal(expected.Upper, limits.Upper, tolerance);
        }
    }

    [Fact]
    public void A_bound_is_the_limit_of_the_two_sided_interval_with_twice_the_error() => Assert.All(Methods, method =>
    {
        var share = ComplexShare.From(0.3, 0.05, 9, 120);
        var two = method.Interval(share, ConfidenceLevel.P90).Limits!;
        var (lower, upper) = (
            method.Interval(share, sides: IntervalSides.LowerBound).Limits!, method.Interval(share, sides: IntervalSides.UpperBound).Limits!);
        Assert.Equal((two.Lower, 1.0), (lower.Lower, lower.Upper));
        Assert.Equal((0.0, two.Upper), (upper.Lower, upper.Upper));
        Assert.Equal(IntervalSides.UpperBound, upper.Sides);
    });

    /// <summary>From the formula 1 - a^(1/n'), n' = 250 (t(249)/t(7))^2 = 173.43788, in 40-digit arithmetic.</summary>
    [Fact]
    public void A_share_of_zero_has_the_exact_bound_and_a_note_by_every_method() => Assert.All(ComplexIntervalMethod.All, method =>
    {
        var interval = method.Interval(ComplexShare.From(0, 0, 7, 250));
        Assert.Equal(0, interval.Limits!.Lower);
        Assert.Equal(0.021044574489357132, interval.Limits.Upper, 1e-14);
        Assert.Equal(173.43788121656517, interval.EffectiveBase!.Value, 1e-10);
        Assert.Equal(NoteCode.ExactBound, Assert.Single(interval.Notes).Code);
        var all = method.Interval(ComplexShare.From(1, 0, 7, 250)).Limits!;
        Assert.Equal(1 - 0.021044574489357132, all.Lower, 1e-14);
        Assert.Equal(1, all.Upper);
    });

    [Theory]
    [InlineData(BaseAtEnds.Count, 0.014647188635680366)]
    [InlineData(BaseAtEnds.Kish, 0.024292597166108545)]
    [InlineData(BaseAtEnds.AdjustedCount, 0.021044574489357132)]
    public void The_base_at_the_ends_can_be_chosen(BaseAtEnds atEnds, double upper)
    {
        var share = new ComplexShare(0, 0, 7, 250, kishBase: 150);
        Assert.Equal(upper, ComplexIntervalMethod.KornGraubardBy(EffectiveBaseConvention.Nchs, atEnds).Interval(share).Limits!.Upper, 1e-14);
    }

    [Fact]
    public void Without_degrees_of_freedom_or_variance_there_is_no_interval_but_a_note() => Assert.All(Methods, method =>
    {
        var none = method.Interval(new ComplexShare(0.3, 0.01, 0, 20));
        Assert.Null(none.Limits);
        Assert.Equal(NoteCode.NoDegreesOfFreedom, Assert.Single(none.Notes).Code);
        Assert.Null(method.Interval(new ComplexShare(0, 0, -1, 20)).Limits);
        Assert.Null(method.Interval(new ComplexShare(0.3, null, 5, 20)).Limits);
        Assert.Null(method.Interval(new ComplexShare(0.3, 0.01, double.NaN, 20)).Limits);
    });

    [Fact]
    public void A_share_without_variance_is_its_own_limits_unless_the_base_is_at_most_n()
    {
        foreach (var method in ComplexIntervalMethod.All)
        {
            var interval = method.Interval(ComplexShare.From(0.25, 0, 10, 40));
            if (interval.Notes.Count > 0)
            {
                Assert.Equal(NoteCode.ZeroVariance, interval.Notes[0].Code);
                Assert.Equal((0.25, 0.25), (interval.Limits!.Lower, interval.Limits.Upper));
            }
            else
            {
                Assert.Equal(40, interval.EffectiveBase!.Value);
            }
        }

        Assert.Equal(
            IntervalMethod.ClopperPearson.Interval(10, 40)!.Upper,
            ComplexIntervalMethod.KornGraubardTruncated.Interval(ComplexShare.From(0.25, 0, 10, 40)).Limits!.Upper);
    }

    [Fact]
    public void One_respondent_has_no_adjusted_base()
    {
        var one = ComplexShare.From(0.4, 0.3, 3, 1);
        Assert.Null(ComplexIntervalMethod.KornGraubard.Interval(one).Limits);
        Assert.Null(ComplexIntervalMethod.Likelihood.Interval(one).Limits);
        Assert.Equal(1, ComplexIntervalMethod.KornGraubardTruncated.Interval(one).EffectiveBase);
        Assert.NotNull(ComplexIntervalMethod.Logit.Interval(one).Limits);
    }

    /// <summary>Every figure is a number, whatever the share, its variance and the level.</summary>
    [Theory]
    [InlineData(1e-12, 1e-9, 1, 2)]
    [InlineData(0.5, 1e-150, 0.5, 10)]
    [InlineData(0.5, 100, 2, 10)]
    [InlineData(1e-300, 1e-200, 3, 1000)]
    [InlineData(0.999999999999, 0.4, 1e9, 1_000_000_000)]
    public void Extreme_shares_have_finite_limits_in_order(double p, double se, double nu, long n)
    {
        foreach (var method in Methods)
        {
            foreach (var level in new[] { 1e-9, 0.5, 0.95, 0.999999 })
            {
                foreach (var sides in Enum.GetValues<IntervalSides>())
                {
                    var interval = method.Interval(ComplexShare.From(p, se, nu, n), ConfidenceLevel.Of(level), sides);
                    Assert.True(
                        interval.Limits is { } l && double.IsFinite(l.Lower) && double.IsFinite(l.Upper) && l.Lower <= l.Upper, ComplexShares.Print(interval));
                }
            }
        }
    }

    [Fact]
    public void Names_are_unique_and_sign_the_intervals()
    {
        Assert.Equal(ComplexIntervalMethod.All.Count, ComplexIntervalMethod.All.Select(m => m.Name).Distinct().Count());
        Assert.Same(ComplexIntervalMethod.Logit, ComplexIntervalMethod.Default);
        Assert.All(ComplexIntervalMethod.All, m => Assert.Equal(m.Name, m.Interval(ComplexShares.NoEnglishLearners).Limits!.Method));
        Assert.Equal("logit, exact bound", ComplexIntervalMethod.Logit.Interval(ComplexShare.From(0, 0, 7, 250)).Limits!.Method);
        Assert.Equal("[0.0023, 0.1777] 95% logit", $"{ComplexIntervalMethod.Logit.Interval(ComplexShares.NoEnglishLearners)}");
        Assert.Equal("Wilson, SAS", ComplexIntervalMethod.WilsonBy(EffectiveBaseConvention.Sas).Name);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Throws<ArgumentNullException>("share", () => ComplexIntervalMethod.Logit.Interval(null!));
        Assert.Throws<ArgumentNullException>("convention", () => ComplexIntervalMethod.WilsonBy(null!));
        Assert.Throws<ArgumentOutOfRangeException>("sides", () => ComplexIntervalMethod.Logit.Interval(ComplexShares.NoEnglishLearners, sides: (IntervalSides)9));
        Assert.Throws<ArgumentOutOfRangeException>("atEnds", () => ComplexIntervalMethod.KornGraubardBy(EffectiveBaseConvention.R, (BaseAtEnds)9));
    }
}

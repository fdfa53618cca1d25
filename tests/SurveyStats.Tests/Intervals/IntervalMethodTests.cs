using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class IntervalMethodTests
{
    private static readonly Gen<(int N, int X, IntervalMethod Method, double Level)> Cases =
        from n in Gen.Int[1, 2000]
        from x in Gen.Int[0, n]
        from method in Gen.Int[0, IntervalMethod.All.Count - 1].Select(i => IntervalMethod.All[i])
        from level in Gen.Double[0.5, 0.999]
        select (n, x, method, level);

    private static readonly Gen<(double N, double X, IntervalMethod Method)> FractionalCases =
        from exponent in Gen.Double[-2, 5]
        from share in Gen.Frequency((6, Gen.Double[0, 1]), (2, Gen.Double[0, 1].Select(f => Math.Pow(10, -9 * f))), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        from method in Gen.Int[0, IntervalMethod.All.Count - 1].Select(i => IntervalMethod.All[i])
        let n = method.NeedsWholeCounts ? Math.Ceiling(Math.Pow(10, exponent)) : Math.Pow(10, exponent)
        let x = Math.Min(n, n * share)
        select (n, method.NeedsWholeCounts ? Math.Round(x) : x, method);

    /// <summary>To two units in the last place of 1: the limits of k are those of n - k, seen from the other end.</summary>
    [Fact]
    public void Successes_and_failures_mirror() => Law.Holds(Cases, c =>
    {
        var (there, back) = (
            c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(c.Level))!, c.Method.Interval(c.N - c.X, c.N, ConfidenceLevel.Of(c.Level))!);
        Assert.Equal(there.Lower, 1 - back.Upper, 4.5e-16);
        Assert.Equal(there.Upper, 1 - back.Lower, 4.5e-16);
    });

    /// <summary>At a level of 60 % the arcsine interval of no successes begins above 0, as its formula has it.</summary>
    [Fact]
    public void Intervals_contain_the_share_and_lie_in_the_unit_interval() => Law.Holds(FractionalCases, c =>
    {
        foreach (var level in c.Method == IntervalMethod.Arcsine ? [0.9, 0.999] : new[] { 0.6, 0.9, 0.999 })
        {
            foreach (var sides in SidesOf(c.Method))
            {
                var interval = c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(level), sides)!;
                Assert.True(
                    interval.Contains(c.X / c.N) && interval.Lower >= 0 && interval.Upper <= 1,
                    FormattableString.Invariant($"{c.X}/{c.N} = {c.X / c.N:R}: [{interval.Lower:R}, {interval.Upper:R}] {sides} {level}"));
            }
        }
    });

    [Fact]
    public void Intervals_widen_with_the_level_and_shrink_with_the_base() => Law.Holds(Cases, c =>
    {
        var narrow = c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(c.Level - 0.01))!;
        var wide = c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(c.Level))!;
        Assert.True(wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper, FormattableString.Invariant($"{wide.Lower:R} {narrow.Lower:R} {narrow.Upper:R} {wide.Upper:R}"));
        Assert.True(c.Method.Interval(4 * c.X, 4 * c.N, ConfidenceLevel.Of(c.Level))!.Width <= wide.Width);
    });

    [Fact]
    public void More_successes_raise_both_limits() => Law.Holds(Cases.Where(c => c.X < c.N && !IsKnownToFall(c.Method)), c =>
    {
        var (fewer, more) = (c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(c.Level))!, c.Method.Interval(c.X + 1, c.N, ConfidenceLevel.Of(c.Level))!);
        Assert.True(fewer.Lower <= more.Lower && fewer.Upper <= more.Upper);
    });

    /// <summary>The upper limits of Wald's formulas and of the logit fall near x = n or x = 1.</summary>
    private static bool IsKnownToFall(IntervalMethod method) =>
        method == IntervalMethod.Wald || method == IntervalMethod.WaldCorrected || method == IntervalMethod.Logit;

    private static IntervalSides[] SidesOf(IntervalMethod method) =>
        method.IsTwoSidedOnly ? [IntervalSides.TwoSided] : Enum.GetValues<IntervalSides>();

    [Fact]
    public void A_bound_at_half_the_error_is_the_limit_of_the_two_sided_interval() => Law.Holds(Cases.Where(c => !c.Method.IsTwoSidedOnly), c =>
    {
        var two = c.Method.Interval(c.X, c.N, ConfidenceLevel.Of(c.Level))!;
        var oneSided = ConfidenceLevel.Of(1 - ((1 - c.Level) / 2));
        Assert.Equal(two.Lower, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.LowerBound)!.Lower, 1e-12);
        Assert.Equal(two.Upper, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.UpperBound)!.Upper, 1e-12);
        Assert.Equal(1, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.LowerBound)!.Upper);
        Assert.Equal(0, c.Method.Interval(c.X, c.N, oneSided, IntervalSides.UpperBound)!.Lower);
    });

    [Theory]
    [InlineData("Wilson")]
    [InlineData("Clopper-Pearson")]
    [InlineData("Jeffreys")]
    [InlineData("Wilson, continuity-corrected")]
    [InlineData("mid-p")]
    [InlineData("Blaker")]
    [InlineData("logit")]
    [InlineData("likelihood ratio")]
    [InlineData("SCAS")]
    public void No_success_starts_at_zero_and_all_successes_end_at_one(string name)
    {
        var method = IntervalMethod.All.Single(m => m.Name == name);
        Assert.Equal(0, method.Interval(0, 17)!.Lower);
        Assert.Equal(1, method.Interval(17, 17)!.Upper);
    }

    [Fact]
    public void Without_trials_there_is_no_interval() => Assert.All(IntervalMethod.All, m => Assert.Null(m.Interval(0, 0)));

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, double.NaN)]
    [InlineData(0, -1)]
    public void Impossible_counts_are_refused(double successes, double trials) =>
        Assert.All(IntervalMethod.All, m => Assert.Throws<ArgumentOutOfRangeException>(() => m.Interval(successes, trials)));

    [Fact]
    public void A_refusal_names_the_argument_the_value_and_the_cure()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Wilson.Interval(43, 1));
        Assert.Equal(("successes", 43.0), (refused.ParamName, refused.ActualValue));
        Assert.Contains("Give a count", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Wilson.Interval(1, 2, sides: (IntervalSides)7));
    }

    [Fact]
    public void A_method_prints_as_its_name_and_signs_its_intervals()
    {
        Assert.Equal("Clopper-Pearson", IntervalMethod.ClopperPearson.ToString());
        Assert.Equal(IntervalMethod.All.Count, IntervalMethod.All.Select(m => m.Name).Distinct().Count());
        Assert.All(IntervalMethod.All, m => Assert.Equal(m.Name, m.Interval(1, 2)!.Method));
    }
}

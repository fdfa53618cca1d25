using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class DirectStandardisationTests
{
    private static readonly Gen<(long X, long N, double W)[]> Strata = Gen.Select(
        Gen.Int[0, 40], Gen.Int[0, 40], Gen.Double[0.01, 5], (x, rest, w) => ((long)x, (long)(x + rest + 1), w)).Array[1, 6];

    /// <summary>
    /// Two strata by hand: y = 0.25 * 1/10 + 0.75 * 2/20 = 0.1, v = 0.025^2 + 2 * 0.0375^2 = 0.0034375.
    /// The limits are the gamma quantiles at these shapes and scales by mpmath (40 digits).
    /// </summary>
    [Fact]
    public void Fay_and_Feuer_takes_gamma_quantiles_at_the_shapes_computed_by_hand()
    {
        var standardised = DirectStandardisation.Of((1, 10, 1), (2, 20, 3));
        Assert.Equal(0.1, standardised.Estimate!.Value, 1e-16);
        Assert.Equal(Math.Sqrt(0.0034375), standardised.StandardError(DirectStandardisationMethod.FayFeuer)!.Value, 1e-16);
        var interval = standardised.Interval(DirectStandardisationMethod.FayFeuer)!;
        Assert.Equal(0.019932924515935256, interval.Lower, 1e-13);
        Assert.Equal(0.30370907481240637, interval.Upper, 1e-13);
    }

    [Fact]
    public void One_stratum_gives_the_interval_of_Wilson() => Law.Holds(Strata, strata =>
    {
        var interval = DirectStandardisation.Of(strata[0]).Interval()!;
        var wilson = IntervalMethod.Wilson.Interval(strata[0].X, strata[0].N)!;
        Assert.Equal(wilson.Lower, interval.Lower, 1e-15);
        Assert.Equal(wilson.Upper, interval.Upper, 1e-15);
    });

    [Fact]
    public void Intervals_contain_the_estimate_widen_with_the_level_and_do_not_depend_on_the_scale_of_the_weights() => Law.Holds(Strata, strata =>
    {
        var (standardised, scaled) = (DirectStandardisation.Of(strata), DirectStandardisation.Of([.. strata.Select(s => s with { W = s.W * 1e300 })]));
        Assert.Equal(1, standardised.Weights.Sum(), 1e-14);
        foreach (var method in DirectStandardisationMethod.All)
        {
            var (narrow, wide) = (standardised.Interval(method, ConfidenceLevel.P90)!, standardised.Interval(method, ConfidenceLevel.P99)!);
            Assert.True(narrow.Lower <= standardised.Estimate + 1e-15 && narrow.Upper >= standardised.Estimate - 1e-15, $"{method}");
            Assert.True(wide.Lower >= 0 && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper && double.IsFinite(wide.Upper), $"{method}");
            Assert.True(wide.Upper <= 1 || method == DirectStandardisationMethod.FayFeuer);
            Assert.Equal(narrow.Lower, standardised.Interval(method, ConfidenceLevel.P95, IntervalSides.LowerBound)!.Lower);
            Assert.Equal(narrow.Upper, standardised.Interval(method, ConfidenceLevel.P95, IntervalSides.UpperBound)!.Upper);
            Assert.Equal(narrow.Upper, scaled.Interval(method, ConfidenceLevel.P90)!.Upper, 1e-12);
            Assert.Equal(standardised.StandardError(method)!.Value, scaled.StandardError(method)!.Value, 1e-13);
        }
    });

    [Fact]
    public void Yes_and_no_exchanged_the_interval_mirrors() => Law.Holds(Strata, strata =>
    {
        var (yes, no) = (DirectStandardisation.Of(strata), DirectStandardisation.Of([.. strata.Select(s => s with { X = s.N - s.X })]));
        foreach (var method in (DirectStandardisationMethod[])[DirectStandardisationMethod.Mover, DirectStandardisationMethod.Wald])
        {
            Assert.Equal(yes.Interval(method)!.Lower, 1 - no.Interval(method)!.Upper, 1e-14);
        }
    });

    [Fact]
    public void Shares_by_age_standardise_to_a_population()
    {
        var shares = new[] { Proportion.FromCounts(12, 30, "young"), Proportion.FromCounts(20, 40, "middle"), Proportion.FromCounts(9, 25, "old") };
        var standardised = DirectStandardisation.Of(shares, [3, 5, 2]);
        Assert.Equal(0.442, standardised.Estimate!.Value, 1e-15);
        Assert.Contains("standardised  100.0%  44.2%", standardised.ToString(), StringComparison.Ordinal);
        Assert.Contains("| young | 30.0% | 40.0% |", standardised.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("strata,estimate,", standardised.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_census_of_a_stratum_has_no_variance()
    {
        Proportion[] shares = [Proportion.FromCounts(4, 10, populationSize: 10), Proportion.FromCounts(2, 5, populationSize: 5)];
        foreach (var method in DirectStandardisationMethod.All)
        {
            var census = DirectStandardisation.Of(shares, [1, 1]);
            Assert.Equal((0.4, 0.4, 0.0), (census.Interval(method)!.Lower, census.Interval(method)!.Upper, census.StandardError(method)!.Value));
            var half = DirectStandardisation.Of([shares[0], Proportion.FromCounts(0, 5)], [1, 1]).Interval(method)!;
            Assert.True(half.Lower >= 0 && half.Upper < 1 && half.Contains(0.2));
        }
    }

    [Fact]
    public void A_stratum_without_respondents_leaves_no_estimate_unless_its_weight_is_0()
    {
        var absent = DirectStandardisation.Of((1, 5, 1), (0, 0, 1));
        Assert.Equal((null, null, null), (absent.Estimate, absent.StandardError(), absent.Interval()));
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(absent.Notes).Code);
        Assert.Contains("no respondent", absent.ToString(), StringComparison.Ordinal);
        Assert.Equal(0.2, DirectStandardisation.Of((1, 5, 1), (0, 0, 0)).Estimate);
    }

    [Fact]
    public void Misuse_names_the_weight_and_the_cure()
    {
        Assert.Contains("weight -1", Assert.Throws<ArgumentException>(() => DirectStandardisation.Of((1, 2, -1))).Message, StringComparison.Ordinal);
        Assert.Contains("All weights are 0", Assert.Throws<ArgumentException>(() => DirectStandardisation.Of((1, 2, 0))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DirectStandardisation.Of((1, 2, double.NaN)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DirectStandardisation.Of((3, 2, 1)));
        Assert.Throws<ArgumentException>(() => DirectStandardisation.Of([Proportion.FromCounts(1, 2)], [1, 2]));
        Assert.Throws<ArgumentException>(() => DirectStandardisation.Of(Array.Empty<Proportion>(), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => DirectStandardisation.Of((1, 2, 1)).Interval(sides: (IntervalSides)5));
    }
}

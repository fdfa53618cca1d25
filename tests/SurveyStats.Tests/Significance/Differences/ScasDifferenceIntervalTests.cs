using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class ScasDifferenceIntervalTests
{
    /// <summary>The documentation of the R package ratesci by Laud, the author of the method (scoreci, its examples).</summary>
    [Theory]
    [InlineData(12, 16, 1, 16, 0.38567597, 0.8778839)]
    [InlineData(19, 29, 22, 30, -0.31189939, 0.1600794)]
    [InlineData(5, 56, 0, 29, -0.01861751, 0.1867180)]
    [InlineData(15, 16, 9, 16, 0.07947651, 0.6366192)]
    [InlineData(29, 34, 18, 34, 0.10699961, 0.5210504)]
    [InlineData(44, 54, 17, 55, 0.33270276, 0.6528154)]
    [InlineData(38, 44, 12, 45, 0.41394266, 0.7429163)]
    public void SCAS_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.Scas.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-6);
        Assert.Equal(upper, interval.Upper, 0.51e-6);
    }

    /// <summary>Limits in 60 digits, by bisection of the score with estimates from bisection of the likelihood equation.</summary>
    [Theory]
    [InlineData(2112, 2815, 0, 5, 0.95, 0.33377182092036461, 0.76599850644415128)]
    [InlineData(3654, 52268, 0, 19, 0.95, -0.066080058097432934, 0.072118888534277714)]
    [InlineData(1887, 7900, 3, 8, 0.95, -0.47486841595800836, 0.12798840030090973)]
    [InlineData(3, 227263, 0, 484, 0.95, -0.0057821176557668722, 3.5671905397404563e-5)]
    [InlineData(5, 76, 130, 130, 0.999, -0.99100166234232677, -0.79370324130903106)]
    [InlineData(8, 8, 4, 7, 0.999, -0.38220936999446732, 0.93533016331524846)]
    [InlineData(452, 926, 2, 28, 0.8, 0.32919613768393447, 0.46674901694758808)]
    [InlineData(38, 38, 5, 6, 0.99, -0.10974489196085371, 0.71301992146693012)]
    [InlineData(0, 4, 12257, 12257, 0.95, -1.0, -0.51331551186434942)]
    [InlineData(10, 10, 0, 1, 0.99, -0.30488832779937603, 1.0)]
    [InlineData(21, 21, 0, 15, 0.99, 0.72726271095041824, 1.0)]
    [InlineData(0, 1, 1, 1, 0.8, -1.0, 0.25331308280702802)]
    public void SCAS_has_all_digits(double x1, double n1, double x2, double n2, double level, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.Scas.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
        Assert.Equal(lower, interval.Lower, 2e-15);
        Assert.Equal(upper, interval.Upper, 2e-15);
    }

    [Fact]
    public void Bases_of_one_or_less_in_all_say_nothing()
    {
        var interval = DifferenceIntervalMethod.Scas.Interval(0.2, 0.5, 0.1, 0.5)!;
        Assert.Equal((-1.0, 1.0), (interval.Lower, interval.Upper));
    }

    /// <summary>For equal bases the third moment vanishes at no difference, so that the interval and the N - 1 chi-square agree about it.</summary>
    [Theory]
    [InlineData(22, 14, 30)]
    [InlineData(9, 3, 10)]
    [InlineData(88, 57, 121)]
    public void For_equal_bases_the_interval_at_the_level_of_the_test_ends_at_no_difference(double x1, double x2, double n)
    {
        var p = TwoProportionTest.NMinusOne.Test(x1, n, x2, n).PValue!.Value;
        Assert.Equal(0, DifferenceIntervalMethod.Scas.Interval(x1, n, x2, n, ConfidenceLevel.Of(1 - p))!.Lower, 1e-12);
    }
}

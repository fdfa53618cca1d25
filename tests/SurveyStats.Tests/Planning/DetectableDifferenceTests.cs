using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Planning;

public sealed class DetectableDifferenceTests
{
    private static readonly Gen<(double Share, double N1, double N2, double Power)> Cases =
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[20, 3_000], Gen.Double[20, 3_000], Gen.Double[0.3, 0.99]);

    [Fact]
    public void What_is_detectable_is_found_with_the_power_asked_for() => Law.Holds(Cases, c =>
    {
        foreach (var both in new[] { false, true })
        {
            var test = new PlannedTest { CountsWrongSide = both };
            foreach (var found in new[]
            {
                DetectableDifference.Above(c.Share, c.N1, c.N2, c.Power, test), DetectableDifference.Below(c.Share, c.N1, c.N2, c.Power, test),
            })
            {
                Assert.True(found is null || Math.Abs(c.Power - Power.OfTwoProportions(found.From, found.To, c.N1, c.N2, test)) < 1e-7, $"{found}");
            }
        }
    });

    [Fact]
    public void Below_a_share_is_above_its_complement() => Law.Holds(Cases, c =>
    {
        var (below, above) = (DetectableDifference.Below(c.Share, c.N1, c.N2, c.Power), DetectableDifference.Above(1 - c.Share, c.N1, c.N2, c.Power));
        Assert.Equal(above is null, below is null);
        Assert.Equal(above?.Difference ?? 0, -(below?.Difference ?? 0), 1e-12);
    });

    [Fact]
    public void What_is_detectable_against_a_given_share_is_found_with_the_power_asked_for() => Law.Holds(Cases, c =>
    {
        foreach (var found in new[]
        {
            DetectableDifference.AboveNull(c.Share, c.N1, c.Power), DetectableDifference.BelowNull(c.Share, c.N1, c.Power),
        })
        {
            Assert.True(found is null || Math.Abs(c.Power - Power.OfOneProportion(found.To, found.From, c.N1)) < 1e-7, $"{found}");
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void From_zero_and_one_a_difference_is_detectable_too(bool both)
    {
        var test = new PlannedTest { CountsWrongSide = both };
        var (above, below) = (DetectableDifference.Above(0, 50, test: test)!, DetectableDifference.Below(1, 50, test: test)!);
        Assert.Equal(0.8, Power.OfTwoProportions(0, above.To, 50, test: test), 1e-12);
        Assert.Equal(above.Difference, -below.Difference, 1e-14);
    }

    [Fact]
    public void The_detectable_effect_of_a_table_goes_round() =>
        Assert.Equal(0.2, DetectableDifference.EffectSizeOfTable(4, SampleSize.ForTable(0.2, 4, power: 0.9).Raw, power: 0.9), 1e-13);

    [Fact]
    public void More_respondents_detect_less()
    {
        var (few, many) = (DetectableDifference.Above(0.47, 121)!, DetectableDifference.Above(0.47, 1_210)!);
        Assert.True(many.Difference < few.Difference);
        Assert.Equal("47.0% to 64.8% (+17.8 points) is found with power 80.0%", few.ToString());
    }

    [Fact]
    public void Where_even_one_is_too_near_nothing_is_detectable()
    {
        Assert.Null(DetectableDifference.Above(0.98, 30));
        Assert.Null(DetectableDifference.Above(1, 3_000));
        Assert.Null(DetectableDifference.Below(0, 3_000));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => DetectableDifference.Above(47, 30));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => DetectableDifference.Above(0.47, 30, power: 0.01));
    }
}

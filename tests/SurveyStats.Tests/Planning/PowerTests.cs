using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Planning;

public sealed class PowerTests
{
    private static readonly Gen<(double P1, double P2, double N)> Cases = Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.001, 0.999], Gen.Double[1, 2_000]);

    [Fact]
    public void Power_rises_with_the_sample() => Law.Holds(Cases, c =>
    {
        foreach (var test in Tests())
        {
            if (test.Alternative == Alternative.Less && c.P1 > c.P2)
            {
                continue; // In the wrong direction it falls.
            }

            Assert.True(Power.OfTwoProportions(c.P1, c.P2, c.N * 1.1, test: test) >= Power.OfTwoProportions(c.P1, c.P2, c.N, test: test) - 1e-14);
            Assert.InRange(Power.OfTwoProportions(c.P1, c.P2, c.N, test: test), 0, 1);
        }
    });

    [Fact]
    public void Power_rises_with_the_difference() => Law.Holds(
        Gen.Select(Gen.Double[0, 0.5], Gen.Double[0.01, 0.24], Gen.Double[2, 2_000]), c =>
    {
        var (p, d, n) = c;
        Assert.True(Power.OfTwoProportions(p, p + (2 * d), n) >= Power.OfTwoProportions(p, p + d, n) - 1e-14);
    });

    [Fact]
    public void Mirrored_shares_and_exchanged_groups_have_the_same_power() => Law.Holds(Cases, c =>
    {
        foreach (var test in Tests())
        {
            var power = Power.OfTwoProportions(c.P1, c.P2, c.N, 3 * c.N, test);
            Assert.Equal(power, Power.OfTwoProportions(1 - c.P1, 1 - c.P2, c.N, 3 * c.N, Turned(test)), 1e-9);
            Assert.Equal(power, Power.OfTwoProportions(c.P2, c.P1, 3 * c.N, c.N, Turned(test)), 1e-9);
        }
    });

    [Fact]
    public void Shares_of_zero_and_one_are_told_apart_for_sure()
    {
        Assert.Equal(1, Power.OfTwoProportions(0, 1, 30));
        Assert.Equal(0, Power.OfTwoProportions(0, 1, 1));
        Assert.Equal(0, Power.OfTwoProportions(0, 0, 30));
        Assert.Equal(0, Power.OfTwoProportions(1, 0, 30, test: new PlannedTest { Alternative = Alternative.Less }));
    }

    /// <summary>Sums over all counts, with scipy 1.10's binomial distribution.</summary>
    [Theory]
    [InlineData(0.7, 0.5, 50, 0.05, Alternative.TwoSided, 0.7821932227280471)]
    [InlineData(0.2, 0.1, 30, 0.05, Alternative.Greater, 0.3930300802742593)]
    [InlineData(0.02, 0.1, 100, 0.025, Alternative.Less, 0.9491695546304993)]
    [InlineData(0.5, 0.5, 10, 0.05, Alternative.TwoSided, 0.021484375)]
    public void The_exact_power_sums_over_all_counts(double share, double nullShare, long n, double alpha, Alternative alternative, double power) => Assert.Equal(
        power, Power.OfBinomialTest(share, nullShare, n, new PlannedTest { Alpha = alpha, Alternative = alternative }), 1e-12);

    [Fact]
    public void The_exact_test_keeps_its_level() => Law.Holds(Gen.Select(Gen.Double[0.001, 0.999], Gen.Int[1, 300]), c =>
    {
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            Assert.True(Power.OfBinomialTest(c.Item1, c.Item1, c.Item2, new PlannedTest { Alternative = alternative }) <= 0.05 + 1e-14);
        }
    });

    [Fact]
    public void The_exact_test_rejects_outside_the_interval_of_Clopper_and_Pearson()
    {
        const double nullShare = 0.3;
        var power = Enumerable.Range(0, 41).Where(x => !IntervalMethod.ClopperPearson.Interval(x, 40)!.Contains(nullShare))
            .Sum(x => SurveyStats.Numerics.Binomial.Probability(x, 40, 0.5));
        Assert.Equal(power, Power.OfBinomialTest(0.5, nullShare, 40), 1e-13);
    }

    /// <summary>Sums over all pairs of counts, with scipy 1.10's binomial and normal distributions.</summary>
    [Fact]
    public void Enumeration_gives_the_true_power_and_size_of_a_test()
    {
        double? LogP(double x1, double n1, double x2, double n2) => TwoProportionTest.PooledZ.LogPValue(x1, n1, x2, n2);
        Assert.Equal(0.8380380352718072, Power.ByEnumeration(0.9, 20, 0.5, 20, LogP), 1e-12);
        Assert.Equal(0.055764926027795814, Power.ByEnumeration(0.3, 25, 0.3, 15, LogP), 1e-12);
    }

    [Fact]
    public void Large_groups_are_not_enumerated()
    {
        Assert.Contains("OfTwoProportions", Assert.Throws<ArgumentOutOfRangeException>(
            () => Power.ByEnumeration(0.5, 20_000, 0.5, 20_000, (_, _, _, _) => null)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("share", () => Power.OfBinomialTest(2, 0.5, 10));
        Assert.Throws<ArgumentOutOfRangeException>("size1", () => Power.OfTwoProportions(0.5, 0.6, 0));
    }

    /// <summary>R 4.2.2: pchisq(qchisq(0.95, df), df, ncp, lower = FALSE).</summary>
    [Fact]
    public void Several_groups_have_the_power_of_noncentral_chi_square()
    {
        Assert.Equal(0.66348607175139585, Power.OfTable(0.3, 4, 100), 1e-12);
        Assert.Equal(0.56286356444768237, Power.OfGroups([0.5, 0.6, 0.7], [80, 100, 60])!.Value, 1e-12);
        Assert.Equal(0.05, Power.OfGroups([0.5, 0.5, 0.5], [80, 100, 60])!.Value, 1e-13);
        Assert.Null(Power.OfGroups([0, 0], [80, 100]));
        Assert.Equal(1, Power.OfTable(1, 1, 1e12));
    }

    [Fact]
    public void Two_groups_are_nearly_the_two_sided_z_test() => Law.Holds(
        Gen.Select(Gen.Double[0.3, 0.7], Gen.Double[0.3, 0.7], Gen.Int[200, 2_000]), c => Assert.Equal(
            Power.OfTwoProportions(c.Item1, c.Item2, c.Item3, test: new PlannedTest { CountsWrongSide = true }),
            Power.OfGroups([c.Item1, c.Item2], [c.Item3, c.Item3])!.Value,
            0.03));

    private static PlannedTest[] Tests() =>
    [
        PlannedTest.Default,
        new() { CountsWrongSide = true, Alpha = 0.1 },
        new() { Alternative = Alternative.Less, Comparisons = 3 },
        new() { ContinuityCorrection = true, Alternative = Alternative.TwoSided },
    ];

    private static PlannedTest Turned(PlannedTest test) => test.Alternative switch
    {
        Alternative.Less => test with { Alternative = Alternative.Greater },
        Alternative.Greater => test with { Alternative = Alternative.Less },
        _ => test,
    };
}

using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>The tests of conditional independence and of the homogeneity of odds ratios.</summary>
public sealed class StratifiedTestTests
{
    /// <summary>R 4.2: mantelhaen.test(UCBAdmissions), with correct = FALSE and TRUE.</summary>
    [Fact]
    public void Admissions_to_Berkeley_give_the_statistics_of_R()
    {
        var plain = StratifiedCases.Berkeley.TestConditionalIndependence();
        Assert.Equal(1.5246, plain.Statistic!.Value, 5e-5);
        Assert.Equal(0.2169, plain.PValue!.Value, 5e-5);
        var corrected = StratifiedCases.Berkeley.TestConditionalIndependence(ConditionalIndependenceTest.CochranMantelHaenszelCorrected);
        Assert.Equal(1.426946, corrected.Statistic!.Value, 5e-7);
    }

    [Fact]
    public void One_stratum_gives_the_test_of_Pearson_with_N_minus_1() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var (x1, n1, x2, n2) = strata[0];
        var n = n1 + n2;
        var (cmh, pearson) = (StratifiedTable.Of(strata[0]).TestConditionalIndependence(), TwoProportionTest.PearsonChiSquared.Test(x1, n1, x2, n2));
        if (n > 1)
        {
            Assert.Equal(pearson.Statistic * (n - 1) / n ?? 0, cmh.Statistic ?? 0, 1e-12);
        }
    });

    [Fact]
    public void Groups_exchanged_or_successes_and_failures_the_tests_say_the_same() => Law.Holds(StratifiedCases.Any, strata =>
    {
        StratifiedTable[] tables = [StratifiedTable.Of(strata), StratifiedCases.Swapped(strata), StratifiedCases.Failures(strata)];
        foreach (var test in ConditionalIndependenceTest.All)
        {
            var expected = tables[0].TestConditionalIndependence(test);
            Assert.All(tables, t => Assert.Equal(expected.PValue ?? 0, t.TestConditionalIndependence(test).PValue ?? 0, 1e-11));
        }

        foreach (var test in OddsRatioHomogeneityTest.All)
        {
            var expected = tables[0].TestOddsRatioHomogeneity(test);
            Assert.All(tables, t =>
            {
                var got = t.TestOddsRatioHomogeneity(test);
                Assert.Equal(expected.DegreesOfFreedom, got.DegreesOfFreedom);
                Assert.Equal(expected.Statistic ?? 0, got.Statistic ?? 0, 1e-10 * Math.Max(1, expected.Statistic ?? 0));
            });
        }

        var (less, greater) = (tables[0].TestConditionalIndependence(alternative: Alternative.Less), tables[1].TestConditionalIndependence(alternative: Alternative.Greater));
        Assert.Equal(less.PValue ?? 0, greater.PValue ?? 0, 1e-12);
    }, count: 60);

    [Fact]
    public void One_sided_the_statistic_is_the_signed_root() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var table = StratifiedTable.Of(strata);
        foreach (var test in (ConditionalIndependenceTest[])[ConditionalIndependenceTest.CochranMantelHaenszel, ConditionalIndependenceTest.CochranMantelHaenszelCorrected])
        {
            var (both, less, greater) = (
                table.TestConditionalIndependence(test), table.TestConditionalIndependence(test, Alternative.Less), table.TestConditionalIndependence(test, Alternative.Greater));
            Assert.Equal(both.Statistic ?? 0, less.Statistic * less.Statistic ?? 0, 1e-12);
            Assert.Equal(both.PValue ?? 1, Math.Min(1, 2 * Math.Min(less.PValue ?? 1, greater.PValue ?? 1)), 1e-12);
        }
    });

    [Fact]
    public void The_correction_of_Tarone_lowers_the_statistic_a_little() => Law.Holds(StratifiedCases.Positive, strata =>
    {
        var table = StratifiedTable.Of(strata);
        var (plain, corrected) = (table.TestOddsRatioHomogeneity(OddsRatioHomogeneityTest.BreslowDay), table.TestOddsRatioHomogeneity());
        Assert.True(corrected.Statistic <= plain.Statistic && corrected.Statistic >= 0);
        Assert.True(strata.Length == 1 || (corrected.PValue >= plain.PValue && corrected.DegreesOfFreedom == strata.Length - 1));
    });

    /// <summary>Odds ratios that are all 6: 3/4 against 1/3, 6/7 against 1/2, 2/3 against 1/4.</summary>
    [Fact]
    public void Equal_odds_ratios_do_not_differ()
    {
        var test = StratifiedTable.Of((30, 40, 10, 30), (60, 70, 50, 100), (20, 30, 10, 40)).TestOddsRatioHomogeneity();
        Assert.Equal(0, test.Statistic!.Value, 1e-25);
        Assert.Equal(1, test.PValue!.Value, 1e-14);
    }

    [Fact]
    public void The_fitted_counts_have_the_margins_and_the_common_odds_ratio() => Law.Holds(StratifiedCases.Positive, strata =>
    {
        // Strata made to have the odds ratio of others exactly: x1 = n1 t/(1 + t) with t = psi x2/(n2 - x2).
        var psi = 3.0;
        var made = strata.Select(s => s with { X1 = s.N1 * psi * s.X2 / ((psi * s.X2) + s.N2 - s.X2) }).ToArray();
        var table = StratifiedTable.Of(made);
        Assert.Equal(psi, table.OddsRatio().Estimate!.Value, 1e-12);
        Assert.Equal(0, table.TestOddsRatioHomogeneity(OddsRatioHomogeneityTest.BreslowDay).Statistic!.Value, 1e-20);
    });

    [Fact]
    public void Strata_that_say_nothing_change_nothing() => Law.Holds(StratifiedCases.Any, strata =>
    {
        (double, double, double, double)[] silent = [(0, 5, 0, 7), (4, 4, 9, 9), (3, 8, 0, 0), (1, 1, 0, 0), (0, 0, 0, 0)];
        var (table, more) = (StratifiedTable.Of(strata), StratifiedTable.Of([.. strata, .. silent]));
        Assert.Equal(table.TestConditionalIndependence().Statistic ?? 0, more.TestConditionalIndependence().Statistic ?? 0, 1e-12);
        Assert.Equal(table.TestOddsRatioHomogeneity().DegreesOfFreedom, more.TestOddsRatioHomogeneity().DegreesOfFreedom);
        Assert.Equal(table.TestOddsRatioHomogeneity().Statistic ?? 0, more.TestOddsRatioHomogeneity().Statistic ?? 0, 1e-10);
        Assert.Equal(table.OddsRatio().LogEstimate ?? 0, more.OddsRatio().LogEstimate ?? 0, 1e-13);
    });

    /// <summary>D = 12 - 25 * 23/50 = 1/2: the correction leaves nothing, however the sum is rounded; (2 * 2 - 3 * 3)/10 + (3 * 4 - 2 * 1)/10 = 1/2 as well.</summary>
    [Fact]
    public void A_deviation_of_one_half_is_corrected_to_nothing()
    {
        var test = ConditionalIndependenceTest.CochranMantelHaenszelCorrected;
        Assert.Equal(1, StratifiedTable.Of((12, 25, 11, 25)).TestConditionalIndependence(test).PValue!.Value, 1e-7);
        Assert.Equal(1, StratifiedTable.Of((2, 5, 3, 5), (3, 5, 1, 5)).TestConditionalIndependence(test).PValue!.Value, 1e-7);
    }

    [Fact]
    public void Undefined_tests_are_absent_with_a_note()
    {
        var nothing = StratifiedTable.Of((0, 5, 0, 7), (4, 4, 9, 9));
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(nothing.TestConditionalIndependence().Notes).Code);
        Assert.Equal(NoteCode.ZeroCount, Assert.Single(nothing.TestOddsRatioHomogeneity().Notes).Code);
        var one = StratifiedTable.Of((4, 10, 9, 17)).TestOddsRatioHomogeneity();
        Assert.Equal((0.0, 0.0, null, null), (one.Statistic!.Value, one.DegreesOfFreedom!.Value, one.PValue, one.LogPValue));
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(one.Notes).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => nothing.TestConditionalIndependence(alternative: (Alternative)4));
    }

    [Fact]
    public void A_p_value_below_every_double_is_told_by_its_logarithm()
    {
        var test = StratifiedTable.Of((9e6, 1e7, 1e6, 1e7), (8e6, 1e7, 1e6, 1e7)).TestConditionalIndependence();
        Assert.Equal(0, test.PValue);
        Assert.InRange(test.LogPValue!.Value, -1.3e7, -1e7);
    }
}

using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Planning;

public sealed class SampleSizeTests
{
    private static readonly Gen<(double P1, double P2, double Ratio, double Power, double Alpha)> Plans = Gen.Select(
        Gen.Double[0.01, 0.99], Gen.Double[0.01, 0.99], Gen.Double[0.2, 5], Gen.Double[0.3, 0.99], Gen.Double[0.001, 0.2]);

    /// <summary>384 is in every textbook; in full 384.146, so that 385 are needed.</summary>
    [Fact]
    public void Five_points_either_way_take_385_responses()
    {
        var plan = SampleSize.ForMargin(0.05);
        Assert.Equal((385, 385, (long?)null), (plan.Size, plan.Total, plan.Invited));
        Assert.Equal(
            "385 responses give a margin of error of 5 points at 95% confidence, assuming a share of 50%, simple random sampling, and that everybody asked responds.",
            plan.ToString());
    }

    [Fact]
    public void Invitations_above_the_population_are_noted()
    {
        var plan = SampleSize.ForMargin(0.05, population: 541, responseRate: 0.4);
        Assert.Equal((225, (long?)563), (plan.Size, plan.Invited));
        Assert.Equal(NoteCode.UnreachableSize, Assert.Single(plan.Notes).Code);
        Assert.Contains("invite 563, as 40% respond", plan.ToString(), StringComparison.Ordinal);
        Assert.Empty(SampleSize.ForMargin(0.05, population: 5_410, responseRate: 0.4).Notes);
    }

    [Fact]
    public void A_margin_and_its_sample_size_go_round() => Law.Holds(
        Gen.Select(Gen.Double[0.001, 0.3], Gen.Double[0.01, 0.99], Gen.Double[0.5, 3], Gen.Int[2, 100_000]), plan =>
    {
        var (margin, share, deff, population) = plan;
        var size = SampleSize.ForMargin(margin, share, population: population, designEffect: deff);
        Assert.True(size.Size <= population);
        Assert.True(size.Size == 0 || MarginOfError.Of(size.Size, share, population: population, designEffect: deff) <= margin * (1 + 1e-12), $"{size}");
        Assert.True(size.Size <= 1 || MarginOfError.Of(size.Size - 1, share, population: population, designEffect: deff) > margin * (1 - 1e-12), $"{size}");
    });

    /// <summary>In 40 digits (mpmath) from the formulas of Fleiss, Levin and Paik (2003), sections 2.4 and 4.2.</summary>
    [Fact]
    public void The_continuity_correction_and_unequal_groups_are_those_of_Fleiss()
    {
        var corrected = new PlannedTest { ContinuityCorrection = true };
        Assert.Equal(202.8095095119325, SampleSize.ForTwoProportions(0.25, 0.4, power: 0.9).Raw, 1e-10);
        Assert.Equal(215.9370215176766, SampleSize.ForTwoProportions(0.25, 0.4, power: 0.9, test: corrected).Raw, 1e-10);
        var unequal = SampleSize.ForTwoProportions(0.73, 0.47, ratio: 2, test: corrected with { Alpha = 0.01 });
        Assert.Equal(67.48131919519813, unequal.Raw, 1e-11);
        Assert.Equal((68, 135), (unequal.Sizes[0], unequal.Sizes[1]));
        Assert.Equal(193.8472858831475, SampleSize.ForOneProportion(0.6, 0.5).Raw, 1e-10);
        Assert.Equal(271.5749407863039, SampleSize.ForOneProportion(0.3, 0.2, power: 0.9, test: corrected with { Alpha = 0.01 }).Raw, 1e-10);
    }

    [Fact]
    public void Power_of_the_size_is_the_power_asked_for() => Law.Holds(Plans, plan =>
    {
        foreach (var correction in new[] { false, true })
        {
            foreach (var both in new[] { false, true })
            {
                if (Math.Abs(plan.P1 - plan.P2) < 0.02)
                {
                    continue;
                }

                var test = new PlannedTest { Alpha = plan.Alpha, ContinuityCorrection = correction, CountsWrongSide = both };
                var n = SampleSize.ForTwoProportions(plan.P1, plan.P2, plan.Power, plan.Ratio, test).Raw;
                Assert.Equal(plan.Power, Power.OfTwoProportions(plan.P1, plan.P2, n, plan.Ratio * n, test), 1e-9);
                n = SampleSize.ForOneProportion(plan.P1, plan.P2, plan.Power, test).Raw;

                // The wrong side alone can have more power than that at every n, where the hypothesis is near 0 or 1.
                var power = Power.OfOneProportion(plan.P1, plan.P2, n, test);
                Assert.True(Math.Abs(plan.Power - power) < 1e-9 || (both && power > plan.Power), $"{power}");
            }
        }
    });

    [Fact]
    public void More_comparisons_a_correction_and_a_design_effect_need_more()
    {
        var plain = SampleSize.ForTwoProportions(0.5, 0.6).Raw;
        Assert.True(SampleSize.ForTwoProportions(0.5, 0.6, test: new PlannedTest { ContinuityCorrection = true }).Raw > plain);
        var bonferroni = SampleSize.ForTwoProportions(0.5, 0.6, test: new PlannedTest { Comparisons = 6 });
        var sidak = SampleSize.ForTwoProportions(0.5, 0.6, test: new PlannedTest { Comparisons = 6, Correction = PlannedCorrection.Sidak });
        Assert.True(bonferroni.Raw > sidak.Raw && sidak.Raw > plain);
        Assert.Equal(SampleSize.ForTwoProportions(0.5, 0.6, test: new PlannedTest { Alpha = 0.05 / 6 }).Raw, bonferroni.Raw);
        Assert.Equal(1.4 * plain, SampleSize.ForTwoProportions(0.5, 0.6, designEffect: 1.4).Raw, 1e-9);
        Assert.Contains("over 6 comparisons (two-sided, Bonferroni)", bonferroni.ToString(), StringComparison.Ordinal);
    }

    /// <summary>R 4.2.2: uniroot over pchisq(qchisq(a, df), df, ncp, lower = FALSE).</summary>
    [Fact]
    public void Several_groups_are_planned_by_noncentral_chi_square()
    {
        var groups = SampleSize.ForGroups([0.5, 0.6, 0.7]);
        Assert.Equal(346.84879924692848, groups.RawSizes.Sum(), 1e-8);
        Assert.Equal([116, 116, 116], groups.Sizes);
        Assert.Equal(518.423833452591, SampleSize.ForTable(0.2, 4, power: 0.9, test: new PlannedTest { Alpha = 0.01 }).Raw, 1e-8);
        Assert.Equal(0.9, Power.OfTable(0.2, 4, 518.423833452591, new PlannedTest { Alpha = 0.01 }), 1e-10);
        Assert.Equal(0.8, Power.OfGroups([0.5, 0.6, 0.7], groups.RawSizes)!.Value, 1e-12);
    }

    /// <summary>
    /// Chow, Shao and Wang (2008), section 4.2.4: 0.85 not below 0.65 by 0.10 takes 25 in each group. By the formula in 40 digits (mpmath) 24.387.
    /// </summary>
    [Fact]
    public void Non_inferiority_is_that_of_Chow_Shao_and_Wang()
    {
        var plan = SampleSize.ForNonInferiority(0.85, 0.65, 0.1, power: 0.8, alpha: 0.05);
        Assert.Equal(24.38675352630020, plan.Raw, 1e-11);
        Assert.Equal([25, 25], plan.Sizes);
        Assert.Equal(0.8, Power.OfNonInferiority(0.85, 0.65, 0.1, plan.Raw, alpha: 0.05), 1e-13);
    }

    /// <summary>
    /// The root of the power of both one-sided tests in 40 digits (mpmath); the formula of Chow, Shao and Wang, which halves what may be missed between both
    /// sides, gives 133 for the first.
    /// </summary>
    [Fact]
    public void Equivalence_solves_the_power_of_both_tests()
    {
        Assert.Equal(97.05634660450421, SampleSize.ForEquivalence(0.75, 0.8, 0.2).Raw, 1e-9);
        Assert.Equal(541.1086908190829, SampleSize.ForEquivalence(0.5, 0.5, 0.1, power: 0.9).Raw, 1e-8);
    }

    [Fact]
    public void Equivalence_and_its_power_go_round() => Law.Holds(Plans, plan =>
    {
        var margin = Math.Min(0.99, Math.Abs(plan.P1 - plan.P2) + 0.05);
        var n = SampleSize.ForEquivalence(plan.P1, plan.P2, margin, plan.Power, plan.Alpha, plan.Ratio).Raw;
        Assert.Equal(plan.Power, Power.OfEquivalence(plan.P1, plan.P2, margin, n, plan.Ratio * n, plan.Alpha), 1e-9);
    });

    /// <summary>Sums over all counts of every size up to 2000, with scipy 1.10's binomial distribution: the last size that fails, plus one.</summary>
    [Theory]
    [InlineData(0.6, 0.5, 0.8, 210)]
    [InlineData(0.1, 0.2, 0.9, 149)]
    [InlineData(0.99, 0.9, 0.8, 54)]
    public void The_exact_size_is_that_from_which_on_the_power_holds(double share, double nullShare, double power, long size) =>
        Assert.Equal(size, SampleSize.ForBinomialTest(share, nullShare, power).Size);

    [Fact]
    public void Groups_of_unequal_size_are_invited_each()
    {
        var plan = SampleSize.ForTwoProportions(0.73, 0.47, ratio: 2, responseRate: 0.3);
        Assert.Equal(plan.RawSizes.Sum(n => (long)Math.Ceiling(n / 0.3)), plan.Invited);
        Assert.StartsWith($"{plan.Sizes[0]} + {plan.Sizes[1]} responses detect 73% against 47% with power 80%", plan.ToString(), StringComparison.Ordinal);
        Assert.Contains(plan.Total.ToString(System.Globalization.CultureInfo.InvariantCulture), plan.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(3, plan.ToCsv().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_no_sample_can_do_is_refused_with_the_cure()
    {
        Assert.Contains("not there", Message(() => SampleSize.ForTwoProportions(0.5, 0.5)), StringComparison.Ordinal);
        Assert.Contains("Turn the alternative", Message(() => SampleSize.ForTwoProportions(0.5, 0.6, test: new PlannedTest { Alternative = Alternative.Greater })), StringComparison.Ordinal);
        Assert.Contains("wider margin", Message(() => SampleSize.ForEquivalence(0.5, 0.7, 0.1)), StringComparison.Ordinal);
        Assert.Contains("not there", Message(() => SampleSize.ForGroups([0.5, 0.5, 0.5])), StringComparison.Ordinal);
        Assert.Contains("larger margin", Message(() => SampleSize.ForMargin(1e-12)), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_outside_their_range_are_named()
    {
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => SampleSize.ForMargin(5));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => SampleSize.ForMargin(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => SampleSize.ForMargin(0.05, 50));
        Assert.Throws<ArgumentOutOfRangeException>("population", () => SampleSize.ForMargin(0.05, population: 0));
        Assert.Throws<ArgumentOutOfRangeException>("designEffect", () => SampleSize.ForMargin(0.05, designEffect: 0));
        Assert.Throws<ArgumentOutOfRangeException>("responseRate", () => SampleSize.ForMargin(0.05, responseRate: 40));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => SampleSize.ForTwoProportions(0.5, 0.6, power: 1));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => SampleSize.ForTwoProportions(0.5, 0.6, power: 0.05));
        Assert.Throws<ArgumentOutOfRangeException>("ratio", () => SampleSize.ForTwoProportions(0.5, 0.6, ratio: 0));
        Assert.Throws<ArgumentOutOfRangeException>("effectSize", () => SampleSize.ForTable(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("Alpha", () => new PlannedTest { Alpha = 5 });
        Assert.Throws<ArgumentOutOfRangeException>("Comparisons", () => new PlannedTest { Comparisons = 0 });
        Assert.Contains("size for each group", Message(() => SampleSize.ForGroups([0.5, 0.6], ratios: [1])), StringComparison.Ordinal);
    }

    private static string Message(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).Message;
}

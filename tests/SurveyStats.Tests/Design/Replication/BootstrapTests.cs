using CsCheck;
using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

/// <summary>What the three bootstraps have in common, and the factors of each.</summary>
public sealed class BootstrapTests
{
    public static TheoryData<string> Methods => [.. All.Select(m => m.Name)];

    private static ReplicationMethod[] All => [ReplicationMethod.Bootstrap, ReplicationMethod.CantyDavisonBootstrap, ReplicationMethod.MultistageBootstrap];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Factors_of_a_stratum_sum_to_its_number_of_units(string name) => Gen.Select(Frames.Any(2, 3, 4, 5), Gen.ULong).Sample(
        (sample, seed) =>
        {
            var replicates = Of(name).Create(sample.Frame, new ReplicationRequest(7, seed));
            for (var h = 0; h < sample.Frame.Stages[0].Strata.Count; h++)
            {
                double[] inStratum = [.. sample.Frame.Stages[0].Units!.Select(u => u.Stratum == h ? 1.0 : 0)];
                Assert.All(Frames.Replicated(replicates, inStratum), sum => Assert.Equal(inStratum.Sum(), sum, 12));
            }
        },
        iter: 50);

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_same_seed_gives_the_same_replicates_and_fewer_are_the_first_of_more(string name)
    {
        var frame = Frames.OneStage([(5, 20), (3, null)]);
        var more = Of(name).Create(frame, new ReplicationRequest(30, 5));
        var fewer = Of(name).Create(frame, new ReplicationRequest(10, 5));
        Assert.All(Enumerable.Range(0, 10), r => Assert.Equal(Frames.Column(more, r), Frames.Column(fewer, r)));
        Assert.NotEqual(more.Factors, Of(name).Create(frame, new ReplicationRequest(30, 6)).Factors);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_seed_is_asked_for_and_two_replicates_are_the_least(string name)
    {
        var frame = Frames.OneStage([(5, null)]);
        Assert.Throws<ArgumentNullException>("seed", () => Of(name).Create(frame, new ReplicationRequest(10)));
        Assert.Throws<ArgumentOutOfRangeException>("replicates", () => Of(name).Create(frame, new ReplicationRequest(1, 1)));
        Assert.Equal(500, Of(name).Create(frame, new ReplicationRequest(Seed: 1)).Count);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_stratum_drawn_whole_does_not_vary(string name) =>
        Assert.All(Of(name).Create(Frames.OneStage([(4, 4), (1, 1)]), new ReplicationRequest(20, 1)).Factors, f => Assert.Equal(1, f, 15));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Lonely_units_follow_the_rule_of_the_design(string name)
    {
        (int, double?)[] strata = [(3, null), (3, null), (1, null)];
        var request = new ReplicationRequest(20, 1);
        Assert.Throws<LonelyUnitException>(() => Of(name).Create(Frames.OneStage(strata), request));
        Assert.Throws<ArgumentException>("method", () => Of(name).Create(Frames.OneStage(strata, LonelyUnits.Adjust), request));
        var certain = Of(name).Create(Frames.OneStage(strata, LonelyUnits.Certainty), request);
        Assert.All(certain.Factors[(6 * 20)..], f => Assert.Equal(1, f));
        Assert.Equal(1.5 * certain.Scale, Of(name).Create(Frames.OneStage(strata, LonelyUnits.Average), request).Scale, 15);
    }

    [Fact]
    public void The_rescaled_bootstrap_has_multiples_of_n_over_n_less_1_which_shrink_with_the_fraction_drawn()
    {
        var whole = ReplicationMethod.Bootstrap.Create(Frames.OneStage([(5, null)]), new ReplicationRequest(40, 3));
        var finite = ReplicationMethod.Bootstrap.Create(Frames.OneStage([(5, 20)]), new ReplicationRequest(40, 3));
        Assert.All(whole.Factors, f => Assert.Equal(Math.Round(f / 1.25), f / 1.25, 12));
        Assert.Equal(1 / 39.0, whole.Scale);
        Assert.All(whole.Factors.Zip(finite.Factors), f => Assert.Equal(1 + (Math.Sqrt(0.75) * (f.First - 1)), f.Second, 12));
    }

    /// <summary>The scale of R survey 4.1 for strata of 100, 50 and 50 units: 1.016949 / 39.</summary>
    [Fact]
    public void The_bootstrap_of_Canty_and_Davison_has_counts_and_the_harmonic_mean_in_its_scale()
    {
        var replicates = ReplicationMethod.CantyDavisonBootstrap.Create(Frames.OneStage([(100, 4421), (50, 755), (50, null)]), new ReplicationRequest(40, 3));
        Assert.All(replicates.Factors, f => Assert.Equal(Math.Round(f), f));
        Assert.Equal(60 / 59.0 / 39, replicates.Scale, 15);
    }

    /// <summary>R survey 4.1: the factors of as.svrepdesign(type = "mrbbootstrap") for 100 units of 4421, 50 of 755 and 50 of 1018.</summary>
    [Fact]
    public void The_multistage_bootstrap_of_one_stage_draws_half_of_the_units()
    {
        var replicates = ReplicationMethod.MultistageBootstrap.Create(Frames.OneStage([(100, 4421), (50, 755), (50, 1018)]), new ReplicationRequest(4, 3));
        Assert.Equal(
            [0.01137, 0.02487, 0.03368, 1.96632, 1.97513, 1.98863], replicates.Factors.Select(f => Math.Round(f, 5)).Distinct().Order().ToArray());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Unequal_probabilities_are_refused(string name)
    {
        var stage = new FrameStage([new FrameStratum("", -1, 2, null)], [new FrameUnit("a", 0, 0.2), new FrameUnit("b", 0, 0.5)]);
        var frame = new SampleFrame([stage], LonelyUnits.Fail, false);
        Assert.Throws<ArgumentException>("method", () => Of(name).Create(frame, new ReplicationRequest(10, 1)));
    }

    private static ReplicationMethod Of(string name) => All.Single(m => m.Name == name);
}

using Xunit;

namespace SurveyStats.Tests.Design;

public class SampleDesignTests
{
    [Fact]
    public void A_complex_sample_describes_itself_in_one_phrase()
    {
        Assert.Equal(
            "complex sample, strata 'h', clusters 'psu', population 'N', clusters nested in strata, weights 'w', lonely units: adjusted, in domains too, linearised",
            SampleDesign.Complex("w", "h", ["psu"], ["N"], nested: true, LonelyUnits.Adjust, lonelyInDomains: true).Description);
        Assert.Equal("complex sample, units the responses, linearised", SampleDesign.Complex().ToString());
        Assert.Equal(
            "complex sample, stage 1: clusters 'school', population 'N', stage 2: clusters 'class', population 'M', linearised",
            SampleDesign.Complex(clusters: ["school", "class"], population: ["N", "M"]).Description);
        Assert.Equal(
            "complex sample, clusters 'town', probabilities 'p', linearised",
            SampleDesign.MultiStage([new SamplingStage("town", Population: "p")], unequalProbabilities: true).Description);
    }

    [Fact]
    public void Replicates_describe_themselves_in_one_phrase()
    {
        Assert.Equal(
            "40 replicates by stratified jackknife ('jk01' to 'jk40'), weights 'w', scale of each replicate 0.9, centred at the estimate",
            SampleDesign.Replicates(
                ReplicationMethod.StratifiedJackknife, ReplicateColumns.Numbered("jk", 1, 40, 2), "w", replicateScales: [.. Enumerable.Repeat(0.9, 40)],
                centredAtEstimate: true).Description);
        Assert.Equal(
            "2 replicates by other ('a' to 'b', factors), scale 0.5, scales of the replicates 1 to 2, 7 degrees of freedom",
            SampleDesign.Replicates(
                ReplicationMethod.Other, ["a", "b"], combined: false, scale: 0.5, replicateScales: [1, 2], degreesOfFreedom: 7).Description);
        Assert.Equal("replicates by jackknife, groups 'g'", SampleDesign.JackknifeGroups("g").Description);
    }

    [Fact]
    public void Stages_are_given_and_only_the_last_may_be_without_clusters()
    {
        AssertArgument("stages", "at least one stage", () => SampleDesign.MultiStage([]));
        AssertArgument("stages", "Stage 1 of 2 has no clusters", () => SampleDesign.MultiStage([new SamplingStage(), new SamplingStage("c")]));
        AssertArgument("stages", "population column of the first stage", () => SampleDesign.MultiStage([new SamplingStage("c")], unequalProbabilities: true));
        AssertArgument("population", "There are 2 population columns for 1 stage(s)", () => SampleDesign.Complex(population: ["N", "M"]));
    }

    [Fact]
    public void Replicates_have_columns_and_scales()
    {
        var method = ReplicationMethod.Bootstrap;
        AssertArgument("columns", "two columns", () => SampleDesign.Replicates(method, ["r1"]));
        AssertArgument("columns", "each once", () => SampleDesign.Replicates(method, ["r1", "r1"]));
        AssertArgument("replicateScales", "There are 1 scales for 2 replicates", () => SampleDesign.Replicates(method, ["a", "b"], replicateScales: [1]));
        AssertArgument("replicateScales", "A scale is -1", () => SampleDesign.Replicates(method, ["a", "b"], replicateScales: [1, -1]));
        AssertArgument("replicateScales", "A scale is NaN", () => SampleDesign.Replicates(method, ["a", "b"], replicateScales: [1, double.NaN]));
        AssertArgument("scale", "The scale is 0", () => SampleDesign.Replicates(method, ["a", "b"], scale: 0));
        AssertArgument("scale", "The scale is -1", () => SampleDesign.JackknifeGroups("g", scale: -1));
        AssertArgument("replicateScales", "have no scale of their own", () => SampleDesign.Replicates(ReplicationMethod.StratifiedJackknife, ["a", "b"]));
        AssertArgument("replicateScales", "have no scale of their own", () => SampleDesign.Replicates(ReplicationMethod.Other, ["a", "b"]));
        AssertArgument("degreesOfFreedom", "above 0", () => SampleDesign.Replicates(method, ["a", "b"], degreesOfFreedom: 0));
    }

    [Fact]
    public void Columns_are_numbered_with_as_many_digits_as_asked()
    {
        Assert.Equal(["w8", "w9", "w10"], ReplicateColumns.Numbered("w", 8, 10));
        Assert.Equal(["jk09", "jk10"], ReplicateColumns.Numbered("jk", 9, 10, digits: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateColumns.Numbered("jk", 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateColumns.Numbered("jk", 1, 2, digits: 0));
    }

    private static void AssertArgument(string name, string message, Func<object> make)
    {
        var error = Assert.ThrowsAny<ArgumentException>(make);
        Assert.Equal(name, error.ParamName);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}

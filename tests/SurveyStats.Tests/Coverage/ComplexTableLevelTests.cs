using SurveyStats.Numerics;
using Xunit;
using Xunit.Abstractions;

namespace SurveyStats.Tests.Coverage;

/// <summary>
/// How often a test of independence at 5 % rejects in 3 x 3 tables without association, over 2,000 samples in two stages. Both questions are clustered
/// (intracluster correlation 0.5 and 0.1), each by itself, so that the counts vary more than those of a simple random sample.
/// </summary>
/// <remarks>The acceptance band is 0.05 -/+ 3.29 sqrt(0.05 * 0.95/2000) = 0.034 to 0.066 (<see cref="SimulatedBand"/>).</remarks>
[Trait("Category", "Simulation")]
public sealed class ComplexTableLevelTests(ITestOutputHelper output)
{
    private const int Runs = 2_000;

    [Theory]
    [InlineData(5, 4, 20, 201)]
    [InlineData(20, 10, 10, 202)]
    public void Rao_and_Scotts_F_keeps_its_level_where_Pearsons_test_does_not(int strata, int units, int respondents, int seed)
    {
        var samples = new ClusterSamples(strata, units, respondents, (ulong)seed);
        var (group, answer) = (Question("group"), Question("answer"));
        var survey = new Survey("simulation", [group, answer]);
        var (adjusted, unadjusted) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            double[] even = [1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0];
            var responses = samples.Responses(survey, samples.Draw(0.5, even, 3), samples.Draw(0.1, even, 3));
            var result = responses.TestHomogeneity(answer, Segmentation.By(group), ComplexTableTest.RaoScott);
            adjusted += result.Test.PValue < 0.05 ? 1 : 0;
            unadjusted += ChiSquared.UpperTail(result.PearsonChiSquared!.Value, 4) < 0.05 ? 1 : 0;
        }

        var (lower, upper) = SimulatedBand.Of(0.05, Runs);
        output.WriteLine(FormattableString.Invariant($"df {samples.DegreesOfFreedom}: Rao-Scott F {(double)adjusted / Runs}, Pearson {(double)unadjusted / Runs}"));
        Assert.InRange((double)adjusted / Runs, lower, upper);
        Assert.True((double)unadjusted / Runs > 2 * upper, FormattableString.Invariant($"Pearson's test rejects {(double)unadjusted / Runs:P1} of the tables."));
    }

    private static SingleChoiceQuestion Question(string id) => new(id, ["a", "b", "c"]);
}

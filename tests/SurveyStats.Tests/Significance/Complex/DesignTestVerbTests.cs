using Xunit;

namespace SurveyStats.Tests.Significance.Complex;

public sealed class DesignTestVerbTests
{
    private const string Csv =
        """
        w,stratum,psu,country,answer,score
        1.0,n,1,A,yes,1.5
        1.5,n,1,A,no,2.5
        2.0,n,2,B,yes,3.5
        0.5,n,2,A,maybe,4.5
        1.0,n,3,B,no,5.5
        1.2,n,3,B,yes,2.5
        0.8,s,4,A,yes,1.5
        1.1,s,4,B,maybe,4.5
        2.2,s,5,A,no,3.5
        0.9,s,5,B,no,5.5
        1.4,s,6,A,yes,2.5
        1.6,s,6,B,maybe,1.5
        1.3,s,7,A,yes,2.5
        0.7,s,7,B,no,4.5
        """;

    private static readonly SampleDesign Clusters = SampleDesign.Complex(weights: "w", strata: "stratum", clusters: ["psu"]);

    [Fact]
    public void The_default_test_of_a_complex_sample_is_Rao_Scott_and_of_a_simple_one_Pearson()
    {
        var (complex, simple) = (Read(Clusters), Read(SampleDesign.SimpleRandom));
        var (answer, by) = (complex.Survey.Choice("answer"), complex.Survey.SegmentsBy("country"));
        var test = complex.TestHomogeneity(answer, by);
        Assert.Equal("Rao-Scott F", test.Name);
        Assert.Equal(complex.TestHomogeneity(answer, by, ComplexTableTest.RaoScott).Test.PValue, test.PValue);
        Assert.Equal("Pearson chi-square", simple.TestHomogeneity(simple.Survey.Choice("answer"), simple.Survey.SegmentsBy("country")).Name);
        Assert.Equal("Pearson chi-square", complex.TestHomogeneity(answer, by, test: HomogeneityTest.Pearson).Name);
        Assert.Equal("Rao-Scott F", complex.ProportionsOf(answer["yes"], by).TestHomogeneity().Name);
    }

    [Fact]
    public void A_table_has_the_respondents_and_the_degrees_of_freedom_of_its_domain()
    {
        var responses = Read(Clusters);
        var (answer, by) = (responses.Survey.Choice("answer"), responses.Survey.SegmentsBy("country"));
        var table = responses.TestHomogeneity(answer, by, ComplexTableTest.RaoScott).Table;
        Assert.Equal((14.0, 5.0), (table.Respondents, table.DegreesOfFreedom));
        Assert.Equal(1, table.Proportions.Sum(row => row.Sum()), 1e-14);
        var north = responses.Within(Criterion.Chose(responses.Survey.Choice("stratum")["n"]));
        var part = north.TestHomogeneity(answer, by, ComplexTableTest.RaoScott).Table;
        Assert.Equal((6.0, 2.0), (part.Respondents, part.DegreesOfFreedom));
    }

    [Fact]
    public void Two_answers_in_two_segments_give_the_F_of_the_difference_in_shares_when_it_is_small()
    {
        // One contrast: Wald's test of equal shares and the tests of the table have 1 numerator degree of freedom and like figures.
        var responses = Read(Clusters);
        var (yes, by) = (responses.Survey.Choice("answer")["yes"], responses.Survey.SegmentsBy("country"));
        var shares = responses.ProportionsOf(yes, by);
        var equal = shares.TestEqualShares();
        Assert.Equal((1.0, 5.0), (equal.F.DegreesOfFreedom, equal.F.DenominatorDegreesOfFreedom));
        var t = shares.Contrast(("A", 1), ("B", -1)).Test();
        Assert.Equal(t.PValue!.Value, equal.F.PValue!.Value, 1e-12);
        Assert.Equal(t.PValue!.Value, responses.TestEqualShares(yes, by).AdjustedF.PValue!.Value, 1e-12);
        Assert.Equal(1, shares.TestHomogeneity(ComplexTableTest.RaoScott).Test.DegreesOfFreedom!.Value, 1e-12);
    }

    [Fact]
    public void Equal_means_of_two_segments_are_the_t_test_of_their_difference()
    {
        var responses = Read(Clusters);
        var by = responses.Survey.SegmentsBy("country");
        var equal = responses.TestEqualMeans(responses.Survey.Numeric("score"), by);
        var t = responses.MeansOf(responses.Survey.Numeric("score"), by).Contrast(("A", 1), ("B", -1)).Test();
        Assert.Equal(t.PValue!.Value, equal.F.PValue!.Value, 1e-12);
        Assert.Equal("score: the same mean in all 2 segments", equal.Hypothesis);
    }

    /// <summary>Known shares equal to the estimated ones have X2 = 0 and p = 1.</summary>
    [Fact]
    public void Goodness_of_fit_of_the_estimated_shares_is_perfect()
    {
        var responses = Read(Clusters);
        var answer = responses.Survey.Choice("answer");
        var shares = answer.Options.Select(o => (o, responses.ProportionsOf(o, Segmentation.Total)[0].Estimate!.Value)).ToList();
        var test = responses.TestGoodnessOfFit(answer, shares);
        Assert.Equal(0, test.Statistic!.Value, 1e-14);
        Assert.Equal(1, test.PValue!.Value, 1e-7);
        Assert.InRange(responses.TestGoodnessOfFit(answer, [(answer["yes"], 0.5), (answer["no"], 0.5)], GoodnessOfFitTest.ExactMixture).PValue!.Value, 0, 1);
        Assert.Throws<ArgumentException>("shares", () => responses.TestGoodnessOfFit(answer, [(answer["yes"], 0.5), (answer["yes"], 0.5)]));
        Assert.Throws<ArgumentException>("shares", () => responses.TestGoodnessOfFit(answer, [(responses.Survey.Choice("country")["A"], 0.5), (answer["yes"], 0.5)]));
    }

    [Fact]
    public void Every_test_answers_for_every_design()
    {
        foreach (var design in new[] { Clusters, SampleDesign.SimpleRandom, SampleDesign.Weighted, SampleDesign.Complex(weights: "w") })
        {
            var responses = Read(design);
            var (answer, by) = (responses.Survey.Choice("answer"), responses.Survey.SegmentsBy("country"));
            Assert.All(ComplexTableTest.All, test => Assert.InRange(responses.TestHomogeneity(answer, by, test).Test.PValue!.Value, 0, 1));
            var shares = answer.Options.Select(o => (o, 1.0 / 3)).ToList();
            Assert.All(GoodnessOfFitTest.All, test => Assert.InRange(responses.TestGoodnessOfFit(answer, shares, test).PValue!.Value, 0, 1));
        }
    }

    /// <summary>A simple random sample has the variances of the multinomial but for n/(n - 1), so that its design effects are n/(n - 1).</summary>
    [Fact]
    public void Design_effects_of_a_simple_random_sample_are_one()
    {
        var responses = Read(SampleDesign.SimpleRandom);
        var result = responses.TestHomogeneity(responses.Survey.Choice("answer"), responses.Survey.SegmentsBy("country"), ComplexTableTest.RaoScott);
        Assert.All(result.DesignEffects, effect => Assert.Equal(14.0 / 13, effect, 1e-12));
    }

    [Fact]
    public void Overlapping_segments_and_multiple_choices_are_refused()
    {
        var responses = Read(Clusters);
        var (answer, country) = (responses.Survey.Choice("answer"), responses.Survey.Choice("country"));
        var overlapping = Segmentation.Of("groups", ("all", Criterion.Everyone), ("A", Criterion.Chose(country["A"])));
        Assert.Throws<InvalidOperationException>(() => responses.TestHomogeneity(answer, overlapping, ComplexTableTest.RaoScott));
        Assert.InRange(responses.TestEqualShares(answer["yes"], overlapping).F.PValue!.Value, 0, 1);
    }

    private static ResponseSet Read(SampleDesign design) => ResponseSet.ParseCsv(
        Csv, design == SampleDesign.Weighted ? new ReadOptions { WeightColumn = "w" } : new ReadOptions { Design = design });
}

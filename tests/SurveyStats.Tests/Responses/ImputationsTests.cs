using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class ImputationsTests
{
    private const string Csv = "m,vote,brands,age,why,psu,w\n1,yes,a;b,20,x,1,1\n1,no,b,30,,2,2\n1,yes,a,25,,2,2\n2,yes,a,20,x,1,1\n2,yes,b,31,,2,2\n2,no,a,25,,2,2\n,no,,20,x,1,1\n";

    private static readonly SingleChoiceQuestion Vote = new("vote", ["yes", "no"]);
    private static readonly MultipleChoiceQuestion Brands = new("brands", ["a", "b"]);
    private static readonly NumericQuestion Age = new("age");
    private static readonly OpenTextQuestion Why = new("why");
    private static readonly Survey Questionnaire = new("s", [Vote, Brands, Age, Why]);
    private static readonly ResponseSet All = ResponseSet.ParseCsv(
        Csv, new ReadOptions { Survey = Questionnaire, Design = SampleDesign.Complex("w", clusters: ["psu"]), DesignColumns = ["m"] });

    [Fact]
    public void Each_imputation_is_a_sample_of_its_own_under_the_same_design()
    {
        var sets = All.ImputedBy("m");
        Assert.Equal([3, 3], sets.Select(s => s.Count));
        Assert.Equal([20, 31, 25], Enumerable.Range(0, 3).Select(row => sets[1].NumberOf(row, Age)!.Value));
        Assert.Equal(["a", "b"], sets[0].AnswersOf(0, Brands).Select(o => o.Code));
        Assert.Equal(("x", null), (sets[0].TextOf(0, Why), sets[0].TextOf(1, Why)));
        Assert.Equal([1, 2, 2], sets[1].Weights.ToArray());
        Assert.All(sets, s => Assert.Equal((1, All.Design), (s.DesignDegreesOfFreedom, s.Design)));
        Assert.Equal(0.6, sets[0].ProportionOf(Vote["yes"]).Estimate!.Value, 1e-15);
    }

    [Fact]
    public void The_domain_is_kept() =>
        Assert.All(All.Within(Criterion.InRange(Age, 25, 100)).ImputedBy("m"), s => Assert.Equal(2, s.ProportionOf(Vote["yes"]).Base.Unweighted));

    [Fact]
    public void Estimates_of_all_kinds_are_combined()
    {
        var sets = All.ImputedBy("m");
        var shares = MultipleImputation.Of(sets, r => r.ProportionsOf(Vote["yes"], Segmentation.By(Brands)));
        Assert.Equal(["a", "b"], shares.Select(e => e.Name));
        Assert.Equal(0.6, MultipleImputation.Of(sets, r => r.ProportionsOf(Vote["yes"], Segmentation.Total))[0].Estimate, 1e-15);
        Assert.Equal(["yes", "no"], MultipleImputation.Of(sets, r => r.SharesOf(Vote, Segmentation.Total)).Select(e => e.Name));
        Assert.Equal("a: no", MultipleImputation.Of(sets, r => r.SharesOf(Vote, Segmentation.By(Brands)))[1].Name);
        Assert.Equal((26 + 26.4) / 2, MultipleImputation.Of(sets, r => r.MeansOf(Age, Segmentation.Total))["Total"].Estimate, 1e-13);
        Assert.Equal(["(Intercept)"], MultipleImputation.Of(sets, r => r.LinearRegression(Age)).Select(e => e.Name));
    }

    [Fact]
    public void Means_of_simple_samples_are_independent_unless_segments_overlap()
    {
        var sets = ResponseSet.ParseCsv(Csv, new ReadOptions { Survey = Questionnaire, DesignColumns = ["m"] }).ImputedBy("m");
        var means = MultipleImputation.Of(sets.Select(s => s.Within(Criterion.InRange(Age, 0, 100))).ToList(), r => r.MeansOf(Age, Segmentation.Total));
        Assert.Single(means);
        Assert.Throws<InvalidOperationException>(() => MultipleImputation.Of(sets, r => r.MeansOf(Age, Segmentation.By(Vote).WithTotal())));
    }

    [Fact]
    public void Imputations_that_estimate_different_things_are_refused()
    {
        var sets = All.ImputedBy("m");
        var message = Assert.Throws<ArgumentException>(() => MultipleImputation.Combine([sets[0].ProportionsOf(Vote["yes"], Segmentation.Total), sets[1].ProportionsOf(Vote["yes"], Segmentation.By(Brands))])).Message;
        Assert.Contains("Imputation 2 estimates 'a', 'b', the first one 'Total'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_or_has_one_value_is_refused()
    {
        Assert.Contains("ReadOptions.DesignColumns", Assert.Throws<ArgumentException>(() => All.ImputedBy("k")).Message, StringComparison.Ordinal);
        Assert.Contains("1 value(s)", Assert.Throws<ArgumentException>(() => All.ImputedBy("m")[0].ImputedBy("m")).Message, StringComparison.Ordinal);
    }
}

using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>Figures: standardisation.R, R 4.2.2 with survey 4.1-1.</summary>
public sealed class StandardisedEstimateSetTests
{
    private static readonly SingleChoiceQuestion Type = new("stype", ["E", "H", "M"]);
    private static readonly SingleChoiceQuestion Awards = new("awards", ["No", "Yes"]);
    private static readonly SingleChoiceQuestion Band = new("perf", ["1 low", "2 fair", "3 good", "4 high"]);
    private static readonly NumericQuestion Index = new("api00");
    private static readonly Dictionary<string, double> Population = new() { ["M"] = 1, ["H"] = 2, ["E"] = 7 };
    private static readonly ResponseSet Schools = ResponseSet.ParseCsv(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", "apiclus1.csv")),
        new ReadOptions { Survey = new Survey("Schools", [Type, Awards, Band, Index]), Design = SampleDesign.Complex("pw", clusters: ["dnum"]) });

    [Fact]
    public void Shares_and_their_difference_agree_with_R()
    {
        var shares = Schools.StandardisedProportionsOf(Band["2 fair"], Segmentation.By(Awards), Segmentation.By(Type), Population);
        Assert.Equal([0.7, 0.2, 0.1], shares.Population.Select(p => Math.Round(p, 15)));
        Assert.Equal(0.295454545454545, shares["No"].Estimate!.Value, 1e-14);
        Assert.Equal(0.0492178107251933, shares["No"].StandardError!.Value, 1e-14);
        Assert.Equal(0.231600831600832, shares["Yes"].Estimate!.Value, 1e-14);
        Assert.Equal(0.0565920323946088, shares["Yes"].StandardError!.Value, 1e-14);
        var difference = shares.Compare("No", "Yes");
        Assert.Equal(0.0638537138537138, difference.Estimate!.Value, 1e-14);
        Assert.Equal(0.0478140086018186, difference.StandardError!.Value, 1e-14);
        Assert.Equal(Math.Pow(difference.StandardError.Value, 2), shares.Covariance("No", "No")!.Value + shares.Covariance("Yes", "Yes")!.Value - (2 * shares.Covariance("No", "Yes")!.Value), 1e-15);
        var interval = shares["No"].Interval()!;
        Assert.True(interval.Lower > 0 && interval.Contains(0.2954) && interval.Upper < 1);
    }

    [Fact]
    public void Means_and_their_difference_agree_with_R()
    {
        var means = Schools.StandardisedMeansOf(Index, Segmentation.By(Awards), Segmentation.By(Type), Population);
        Assert.Equal(625.496969696970, means["No"].Estimate!.Value, 1e-11);
        Assert.Equal(34.4715202529592, means["No"].StandardError!.Value, 1e-11);
        Assert.Equal(23.0851265001437, means.Compare("No", "Yes").StandardError!.Value, 1e-11);
        Assert.Equal("Student's t", means["No"].Interval()!.Method);
    }

    /// <summary>With the make-up of the sample itself for population, it is the share of the sample; one subgroup is its own share.</summary>
    [Fact]
    public void The_population_of_the_sample_changes_nothing()
    {
        var sizes = Schools.ProportionsOf(Type["E"], Segmentation.Total)[0];
        var own = Type.Options.ToDictionary(o => o.Code, o => Schools.ProportionOf(o).Estimate!.Value);
        Assert.Equal(sizes.Estimate!.Value, own["E"]);
        var standardised = Schools.StandardisedProportionsOf(Band["2 fair"], null, Segmentation.By(Type), own);
        Assert.Equal(Schools.ProportionOf(Band["2 fair"]).Estimate!.Value, standardised["Total"].Estimate!.Value, 1e-14);
        var onlyHigh = Schools.StandardisedProportionsOf(Band["2 fair"], null, Segmentation.By(Type), new Dictionary<string, double> { ["E"] = 0, ["H"] = 3, ["M"] = 0 })[0];
        var high = Schools.ProportionsOf(Band["2 fair"], Segmentation.By(Type))["H"];
        Assert.Equal((high.Estimate, high.Base.Unweighted), (onlyHigh.Estimate, onlyHigh.Base.Unweighted));
        Assert.Equal(high.StandardError!.Value, onlyHigh.StandardError!.Value, 1e-15);
        Assert.Equal(3, onlyHigh.Subgroups.Count(s => s is not null));
    }

    [Fact]
    public void A_subgroup_without_respondents_leaves_no_estimate_and_a_note()
    {
        var none = Schools.Within(!Criterion.Chose(Type["H"])).StandardisedProportionsOf(Band["2 fair"], Segmentation.By(Awards), Segmentation.By(Type), Population);
        Assert.All(none, e => Assert.Equal((null, null, null), (e.Estimate, e.StandardError, e.Interval())));
        Assert.Equal("No, H: no respondent in the base", Assert.Single(none["No"].Notes).Message);
        Assert.Null(none.Compare("No", "Yes").Estimate);
        Assert.Null(none.Covariance("No", "Yes"));
        Assert.Contains("no respondent", none.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", none.ToString() + none.ToMarkdown() + none.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_0_has_the_exact_bound_of_its_base()
    {
        var low = Schools.Within(!Criterion.Chose(Band["1 low"])).StandardisedProportionsOf(Band["1 low"], null, Segmentation.By(Type), Population)[0];
        var bound = low.Interval()!;
        Assert.Equal((0.0, 0.0, 0.0), (low.Estimate!.Value, low.StandardError!.Value, bound.Lower));
        Assert.InRange(bound.Upper, 0.01, 0.05);
        var korn = Schools.StandardisedProportionsOf(Band["2 fair"], null, Segmentation.By(Type), Population)[0].Interval(method: ComplexIntervalMethod.KornGraubard)!;
        Assert.Equal("Korn-Graubard", korn.Method);
    }

    [Fact]
    public void A_table_names_the_population()
    {
        var shares = Schools.StandardisedProportionsOf(Band["2 fair"], Segmentation.By(Awards), Segmentation.By(Type), Population);
        Assert.Contains("No      29.5%  20.0% to 41.2%", shares.ToString(), StringComparison.Ordinal);
        Assert.Contains("Standard population: E 70.0%, H 20.0%, M 10.0%.", shares.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("subject,segment,standardised_by,", shares.ToCsv(), StringComparison.Ordinal);
        Assert.Equal("No: 0.2955, SE 0.0492", shares["No"].ToString());
    }

    [Fact]
    public void Misuse_names_the_subgroup_and_the_cure()
    {
        StandardisedEstimateSet By(Dictionary<string, double> population) => Schools.StandardisedProportionsOf(Band["2 fair"], null, Segmentation.By(Type), population);
        Assert.Contains("'X'", Assert.Throws<ArgumentException>(() => By(new() { ["E"] = 1, ["H"] = 1, ["M"] = 1, ["X"] = 1 })).Message, StringComparison.Ordinal);
        Assert.Contains("nothing of 'M'", Assert.Throws<ArgumentException>(() => By(new() { ["E"] = 1, ["H"] = 1 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => By(new() { ["E"] = 1, ["H"] = 1, ["M"] = -1 }));
        Assert.Throws<ArgumentException>(() => By(new() { ["E"] = 0, ["H"] = 0, ["M"] = 0 }));
        Assert.Throws<ArgumentException>(() => Schools.StandardisedMeansOf(Band, null, Segmentation.By(Type), Population));
        Assert.Throws<ArgumentException>(() => By(Population)["Elsewhere"]);
        var overlapping = Segmentation.By(Type).WithTotal();
        Assert.Contains("do not overlap", Assert.Throws<InvalidOperationException>(() => Schools.StandardisedProportionsOf(
            Band["2 fair"], null, overlapping, new Dictionary<string, double>(Population) { ["Total"] = 1 })).Message, StringComparison.Ordinal);
    }
}

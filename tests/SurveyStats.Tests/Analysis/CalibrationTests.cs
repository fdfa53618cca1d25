using Xunit;

namespace SurveyStats.Tests.Analysis;

/// <summary>Calibration as a user asks for it.</summary>
public sealed class CalibrationTests
{
    private const string Csv = """
        country,gender,age,w,psu,yes
        NO,f,25,1,a,1
        NO,m,35,1,a,0
        NO,m,71,2,b,1
        NO,f,52,1,b,0
        SE,f,19,1,c,1
        SE,f,44,1.5,c,1
        SE,m,63,1,d,0
        SE,m,30,1,d,0
        """;

    private static readonly Survey Survey = new("Calibration",
    [
        new SingleChoiceQuestion("country", Options("NO", "SE")),
        new SingleChoiceQuestion("gender", Options("f", "m")),
        new NumericQuestion("age"),
        new SingleChoiceQuestion("yes", Options("0", "1")),
    ]);

    private static Segmentation Country => Segmentation.By(Survey.Choice("country"));

    private static Segmentation Gender => Segmentation.By(Survey.Choice("gender"));

    private static Segmentation Age => Segmentation.Bands(Survey.Numeric("age"), 50);

    private static PopulationMargin CountryShares => PopulationMargin.Shares(Country, ("NO", 0.4), ("SE", 0.6));

    [Fact]
    public void Raking_to_country_gender_and_age_meets_all_three()
    {
        var raked = Responses().RakedTo(
        [
            PopulationMargin.Of(Country, ("NO", 5_500_000), ("SE", 10_500_000)),
            PopulationMargin.Shares(Gender, ("f", 0.505), ("m", 0.495)),
            PopulationMargin.Shares(Age, ("below 50", 0.6), ("50 and above", 0.4)),
        ]);
        Assert.Equal(16_000_000, raked.WeightReport().Sum, 1e-3);
        var report = Assert.Single(raked.Calibrations);
        Assert.True(report.Converged);
        Assert.InRange(report.LargestRelativeError, 0, 1e-12);
        Assert.Equal(0.505 * 16e6, report.Margins[1].Categories[0].After, 1e-4);
        Assert.IsType<ComplexSample>(raked.Design);
    }

    [Fact]
    public void Shares_are_scaled_to_the_sum_of_weights_or_to_a_stated_population()
    {
        Assert.Equal(9.5, Responses("w").PostStratifiedTo(CountryShares).WeightReport().Sum, 1e-12);
        Assert.Equal(8, Responses().PostStratifiedTo(CountryShares).WeightReport().Sum, 1e-12);
        Assert.Equal(1000, Responses().PostStratifiedTo(CountryShares.ScaledTo(1000)).WeightReport().Sum, 1e-9);
        Assert.Equal(500, Responses().PostStratifiedTo(PopulationMargin.Of(Country, ("NO", 4), ("SE", 6)).ScaledTo(500)).WeightReport().Sum, 1e-9);
    }

    [Fact]
    public void Crossed_segmentations_are_margins_too()
    {
        var cells = Country.CrossedWith(Gender);
        var weights = Responses().PostStratifiedTo(
            PopulationMargin.Of(cells, ("NO / f", 10), ("NO / m", 20), ("SE / f", 30), ("SE / m", 40))).Weights.ToArray();
        Assert.Equal([5, 10, 10, 5, 15, 15, 20, 20], weights);
    }

    [Fact]
    public void Calibration_is_about_all_responses_and_keeps_the_domain()
    {
        var women = Responses().Within(Gender["f"]).PostStratifiedTo(CountryShares.ScaledTo(100));
        Assert.Equal(100, women.Within(Criterion.Everyone).Weights.ToArray().Sum(), 1e-12);
        Assert.Equal(50, women.WeightReport().Sum, 1e-12);
        Assert.Equal(4, women.ProportionOf(Survey.Choice("yes")["1"]).Base.Unweighted);
    }

    /// <summary>
    /// A post-stratified simple random sample is one in strata of known size after the fact: per cell 4 of each country, with shares 1/2 and 1/2, so
    /// that v = n/(n - 1) sum of (W_g/n_g)^2 n_g p (1 - p) = 8/7 (0.4^2/4 + 0.6^2/4)/4.
    /// </summary>
    [Fact]
    public void The_variance_of_a_post_stratified_share_is_that_within_cells()
    {
        var share = Responses().PostStratifiedTo(CountryShares).ProportionOf(Survey.Choice("yes")["1"]);
        Assert.Equal(0.5, share.Estimate!.Value, 1e-14);
        Assert.Equal(8 / 7.0 * ((0.16 / 4) + (0.36 / 4)) / 4, share.Variance!.Value, 1e-14);
    }

    [Fact]
    public void What_is_known_has_no_variance()
    {
        var raked = Responses("w").RakedTo([CountryShares, PopulationMargin.Shares(Gender, ("f", 0.5), ("m", 0.5))]);
        var share = raked.ProportionOf(Survey.Choice("country")["SE"]);
        Assert.Equal(0.6, share.Estimate!.Value, 1e-12);
        Assert.Equal(0, share.StandardError!.Value, 1e-9);
        var mean = Responses().CalibratedTo([CalibrationTotal.Population(1000), CalibrationTotal.Sum(Survey.Numeric("age"), 45_000)]).MeanOf(Survey["age"]);
        Assert.Equal(45, mean.Estimate!.Value, 1e-11);
        Assert.Equal(0, mean.StandardError!.Value, 1e-9);
    }

    [Fact]
    public void A_finite_population_stays_finite()
    {
        var (large, census) = (Responses().PostStratifiedTo(CountryShares), Responses(design: SampleDesign.SimpleRandomFrom(8)).PostStratifiedTo(CountryShares));
        Assert.True(large.ProportionOf(Survey.Choice("yes")["1"]).Variance > 0);
        Assert.Equal(0, census.ProportionOf(Survey.Choice("yes")["1"]).Variance!.Value, 1e-15);
    }

    [Fact]
    public void Steps_follow_each_other_and_each_has_its_report()
    {
        var done = Responses("w").RakedTo([CountryShares]).Trimmed(upper: 1.7).PostStratifiedTo(PopulationMargin.Shares(Gender, ("f", 0.5), ("m", 0.5)));
        Assert.Equal(
            ["raked to country", "trimmed to at most 1.7", "post-stratified to gender"], done.Calibrations.Select(c => c.Description));
        Assert.Equal(9.5, done.WeightReport().Sum, 1e-12);
        Assert.Equal(
            "complex sample, units the responses, raked to country, trimmed to at most 1.7, post-stratified to gender, linearised", done.Design.Description);
    }

    [Fact]
    public void Drawing_anew_takes_the_weights_as_they_were_read()
    {
        var raked = Responses("w").RakedTo([CountryShares]);
        var again = raked.DrawnBy(raked.Design);
        Assert.Empty(again.Calibrations);
        Assert.Equal("complex sample, units the responses, linearised", again.Design.Description);
        Assert.Equal([1, 1, 2, 1, 1, 1.5, 1, 1], again.Weights.ToArray());
    }

    [Fact]
    public void Replicates_are_each_calibrated_again()
    {
        var design = SampleDesign.Replicates(ReplicationMethod.Jackknife, ["r1", "r2"], combined: true, scale: 1);
        var csv = "country,gender,age,yes,r1,r2\nNO,f,20,1,2,1\nNO,m,30,0,0,1\nSE,f,40,1,3,2\nSE,m,50,0,1,2\n";
        var responses = ResponseSet.ParseCsv(csv, new ReadOptions { Survey = Survey, Design = design });
        var share = responses.PostStratifiedTo(CountryShares).ProportionOf(Survey.Choice("yes")["1"]);
        // Replicates: 0.4 * 2/2 + 0.6 * 3/4 = 0.85 and 0.4/2 + 0.6/2 = 0.5; their mean 0.675.
        Assert.Equal(0.5, share.Estimate!.Value, 1e-14);
        Assert.Equal(2 * 0.175 * 0.175, share.Variance!.Value, 1e-14);
        Assert.EndsWith("post-stratified to country in each replicate", share.Design.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replicate_that_cannot_be_calibrated_is_named()
    {
        var design = SampleDesign.Replicates(ReplicationMethod.Jackknife, ["r1", "r2"], combined: true, scale: 1);
        var csv = "country,gender,age,yes,r1,r2\nNO,f,20,1,2,0\nSE,f,40,1,3,2\nSE,m,50,0,1,2\n";
        var responses = ResponseSet.ParseCsv(csv, new ReadOptions { Survey = Survey, Design = design });
        var error = Assert.Throws<CalibrationException>(() => responses.PostStratifiedTo(CountryShares));
        Assert.StartsWith("Replicate 2: Margin 'country': no respondent with a weight is in 'NO'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Respondents_in_no_segment_are_listed_with_their_rows()
    {
        var responses = ResponseSet.ParseCsv("country,gender,age,yes\nNO,f,20,1\nNO,,30,0\nSE,,40,1\n", new ReadOptions { Survey = Survey });
        var error = Assert.Throws<SurveyDataException>(() => responses.RakedTo([PopulationMargin.Shares(Gender, ("f", 0.5), ("m", 0.5))]));
        Assert.Equal([2, 3], error.Errors.Select(e => (int)e.Row!));
        Assert.All(error.Errors, e => Assert.Equal("gender", e.Column));
    }

    [Fact]
    public void Respondents_without_a_number_that_is_summed_are_listed()
    {
        var responses = ResponseSet.ParseCsv("country,gender,age,yes\nNO,f,,1\nNO,m,30,0\n", new ReadOptions { Survey = Survey });
        var error = Assert.Throws<SurveyDataException>(() => responses.CalibratedTo([CalibrationTotal.Sum(Survey.Numeric("age"), 60)]));
        Assert.Equal(1, Assert.Single(error.Errors).Row);
    }

    [Fact]
    public void Margins_that_do_not_fit_are_refused_with_what_is_wrong()
    {
        var responses = Responses();
        var sums = Assert.Throws<ArgumentException>(() => responses.RakedTo(
            [PopulationMargin.Of(Country, ("NO", 40), ("SE", 60)), PopulationMargin.Of(Gender, ("f", 50), ("m", 49))]));
        Assert.Equal("margins", sums.ParamName);
        Assert.StartsWith("The targets of 'gender' add up to 99, those of 'country' to 100.", sums.Message, StringComparison.Ordinal);
        var missing = Assert.Throws<ArgumentException>(() => responses.PostStratifiedTo(PopulationMargin.Of(Country, ("NO", 40))));
        Assert.StartsWith("Segment 'SE' of 'country' has 4 respondents and no target.", missing.Message, StringComparison.Ordinal);
        var overlap = Assert.Throws<ArgumentException>(() => responses.PostStratifiedTo(
            PopulationMargin.Of(Country.WithTotal(), ("Total", 100), ("NO", 40), ("SE", 60))));
        Assert.Contains("have respondents in common", overlap.Message, StringComparison.Ordinal);
        Assert.Equal("margins", Assert.Throws<ArgumentException>(() => responses.RakedTo([])).ParamName);
        Assert.Equal("totals", Assert.Throws<ArgumentException>(() => responses.CalibratedTo([])).ParamName);
    }

    [Fact]
    public void Targets_are_checked_when_they_are_stated()
    {
        Assert.Contains("21 % is 0.21", Assert.Throws<ArgumentException>(() => PopulationMargin.Shares(Country, ("NO", 40), ("SE", 60))).Message, StringComparison.Ordinal);
        Assert.Contains("add up to 0.9", Assert.Throws<ArgumentException>(() => PopulationMargin.Shares(Country, ("NO", 0.3), ("SE", 0.6))).Message, StringComparison.Ordinal);
        Assert.Contains("has the target -1", Assert.Throws<ArgumentException>(() => PopulationMargin.Of(Country, ("NO", -1), ("SE", 2))).Message, StringComparison.Ordinal);
        Assert.Contains("two targets", Assert.Throws<ArgumentException>(() => PopulationMargin.Of(Country, ("NO", 1), ("NO", 2))).Message, StringComparison.Ordinal);
        Assert.Contains("no segment 'DK'", Assert.Throws<ArgumentException>(() => PopulationMargin.Of(Country, ("DK", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("no target above 0", Assert.Throws<ArgumentException>(() => PopulationMargin.Of(Country, ("NO", 0))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CountryShares.ScaledTo(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationTotal.Population(-5));
        Assert.Throws<ArgumentException>(() => CalibrationTotal.Counts(CountryShares));
    }

    [Fact]
    public void Bounds_of_trimming_are_checked()
    {
        Assert.Throws<ArgumentException>(() => Responses("w").Trimmed());
        Assert.Equal("upper", Assert.Throws<ArgumentOutOfRangeException>(() => Responses("w").Trimmed(upper: -1)).ParamName);
        Assert.Equal("lower", Assert.Throws<ArgumentException>(() => Responses("w").Trimmed(upper: 1, lower: 2)).ParamName);
    }

    [Fact]
    public void Negative_weights_are_refused_with_the_cure()
    {
        var error = Assert.Throws<CalibrationException>(
            () => Responses().CalibratedTo([CalibrationTotal.Population(8), CalibrationTotal.Sum(Survey.Numeric("age"), 560)]));
        Assert.Contains("respondents would have negative weights", error.Message, StringComparison.Ordinal);
        Assert.Contains("LinearBounded", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_of_a_margin_and_sums_are_calibrated_to_together()
    {
        var calibrated = Responses().CalibratedTo(
            [.. CalibrationTotal.Counts(CountryShares.ScaledTo(1000)), CalibrationTotal.Sum(Survey.Numeric("age"), 43_000)], CalibrationDistance.Raking);
        Assert.Equal(1000, calibrated.WeightReport().Sum, 1e-9);
        Assert.Equal(43, calibrated.MeanOf(Survey["age"]).Estimate!.Value, 1e-11);
    }

    private static AnswerDefinition[] Options(params string[] codes) => [.. codes.Select(code => new AnswerDefinition(code))];

    private static ResponseSet Responses(string? weights = null, SampleDesign? design = null)
    {
        var responses = ResponseSet.ParseCsv(Csv, new ReadOptions { Survey = Survey, WeightColumn = weights, IgnoredColumns = weights is null ? ["w", "psu"] : ["psu"] });
        return design is null ? responses : responses.DrawnBy(design);
    }
}

using CsCheck;
using SurveyStats.Design;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class WeightPrecisionTests
{
    private static readonly ReadOptions Single = new() { WeightColumn = "w", WeightPrecision = WeightPrecision.Single, DesignColumns = ["v", "stratum", "r1", "r2"] };

    [Fact]
    public void Weights_in_32_bits_give_the_results_of_the_rounded_weights_to_the_last_bit() =>
        Law.Holds(Gen.Select(Gen.Double[0.01, 20], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[1, 3]).Array[2, 40], rows =>
        {
            SampleDesign[] designs =
                [SampleDesign.Weighted, SampleDesign.Complex(strata: "stratum", lonelyUnits: LonelyUnits.Average), SampleDesign.Complex("v"), SampleDesign.Replicates(ReplicationMethod.Bootstrap, ["r1", "r2"], "v")];
            foreach (var design in designs)
            {
                var (stored, rounded) = (ResponseSet.ParseCsv(Csv(rows, w => w), Single), ResponseSet.ParseCsv(Csv(rows, w => (float)w), Single with { WeightPrecision = WeightPrecision.Double }));
                Assert.Equal(Json(rounded.DrawnBy(design)), Json(stored.DrawnBy(design)));
                var by = stored.Survey.SegmentsBy("country");
                Assert.Equal(Json(rounded.DrawnBy(design)), Json(stored.PartitionedBy(by).DrawnBy(design)));
                Assert.Equal(Json(rounded.DrawnBy(design)), Json(stored.DrawnBy(design).PartitionedBy(by)));
                Assert.Equal(WeightPrecision.Single, stored.PartitionedBy(by).DrawnBy(design).Bound.StoredWeights!.Precision);
            }
        }, 40);

    [Fact]
    public void The_weights_of_the_design_are_those_of_the_responses_and_stored_once()
    {
        var responses = ResponseSet.ParseCsv("w,q,stratum,v,r1,r2\n1.5,a,x,2,1,1\n2.5,b,x,3,1,1\n", Single);
        var drawn = responses.DrawnBy(SampleDesign.Complex(strata: "stratum"));
        Assert.Same(responses.Bound.StoredWeights, drawn.Bound.StoredWeights);
        Assert.Equal([1.5, 2.5], drawn.Weights.ToArray());
        Assert.Equal([2, 3], responses.DrawnBy(SampleDesign.Complex("v")).Bound.StoredWeights!.AsSingles.ToArray());
    }

    [Fact]
    public void Calibrated_weights_stay_in_64_bits()
    {
        var responses = ResponseSet.ParseCsv("w,q\n1,a\n2,b\n4,b\n", new ReadOptions { WeightColumn = "w", WeightPrecision = WeightPrecision.Single });
        var calibrated = responses.PostStratifiedTo(PopulationMargin.Shares(responses.Survey.SegmentsBy("q"), ("a", 0.1), ("b", 0.9)));
        Assert.Equal(WeightPrecision.Double, calibrated.Bound.StoredWeights!.Precision);
        Assert.Equal(7, calibrated.WeightReport().Sum, 1e-12);
    }

    [Theory]
    [InlineData("1e39")]
    [InlineData("1e-46")]
    public void A_weight_that_does_not_fit_is_an_error_with_its_row(string weight)
    {
        var refused = Assert.Throws<SurveyDataException>(() => ResponseSet.ParseCsv($"w,q\n1,a\n{weight},b\n", new ReadOptions { WeightColumn = "w", WeightPrecision = WeightPrecision.Single }));
        Assert.Equal((3, "w"), ((int)refused.Errors[0].Row!, refused.Errors[0].Column));
        Assert.Contains("does not fit into 32 bits", refused.Message, StringComparison.Ordinal);
        Assert.Contains("WeightPrecision.Double", refused.Message, StringComparison.Ordinal);
        var responses = ResponseSet.ParseCsv($"w,v,q\n1,1,a\n2,{weight},b\n", new ReadOptions { WeightColumn = "w", DesignColumns = ["v"], WeightPrecision = WeightPrecision.Single });
        Assert.Equal(2, Assert.Throws<SurveyDataException>(() => responses.DrawnBy(SampleDesign.Complex("v"))).Errors[0].Row);
        Assert.Throws<ArgumentException>(() => new SampleWeights([1e39]).In(WeightPrecision.Single));
    }

    [Fact]
    public void Blocks_are_widened_from_any_row()
    {
        double[] weights = [.. Enumerable.Range(0, 40).Select(i => 0.5 * i)];
        var stored = new SampleWeights(weights).In(WeightPrecision.Single);
        for (var start = 0; start <= weights.Length; start++)
        {
            var target = new double[weights.Length - start];
            stored.CopyTo(start, target);
            Assert.Equal(weights[start..], target);
        }

        Assert.Equal(160, stored.Bytes);
        Assert.Equal(weights, stored.Values);
        Assert.Equal(160 + 320, stored.Bytes);
        Assert.True(stored.In(WeightPrecision.Double).IsSameAs(new SampleWeights(weights)));
        Assert.False(stored.IsSameAs(new SampleWeights(weights)));
    }

    private static string Json(ResponseSet responses) => Tally.Of(responses, responses.Survey["q"], responses.Survey.SegmentsBy("country")).ToJson();

    private static string Csv((double Weight, int Country, int Answer, int Stratum)[] rows, Func<double, double> weight) =>
        "w,v,country,q,stratum,r1,r2\n" + string.Concat(rows.Select(r =>
            FormattableString.Invariant($"{weight(r.Weight):R},{weight(r.Weight / 3):R},C{r.Country},a{r.Answer},s{r.Stratum},{r.Weight:R},{2 * r.Weight:R}\n")));
}

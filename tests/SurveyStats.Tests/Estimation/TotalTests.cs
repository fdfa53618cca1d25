using SurveyStats.Numerics;
using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Estimation;

public sealed class TotalTests
{
    [Fact]
    public void A_total_counts_the_population_with_an_interval_on_the_degrees_of_freedom_of_the_design()
    {
        // Two strata of two units: yes weighs 3 and 1 in the first, 0 and 4 in the second: 2 ((1 + 1) + (4 + 4)) = 20.
        var responses = ResponseSet.ParseCsv(
            "a,h,c,w\nyes,n,1,3\nno,n,1,2\nyes,n,2,1\nno,s,3,5\nyes,s,4,4\n", new ReadOptions { Design = SampleDesign.Complex("w", "h", ["c"]) });
        var total = responses.TotalsOf(responses.Survey.Choice("a")["yes"])[0];
        Assert.Equal((8, 2), (total.Estimate, total.DegreesOfFreedom));
        Assert.Equal(Math.Sqrt(20), total.StandardError!.Value, 1e-14);
        var interval = total.Interval(ConfidenceLevel.P90)!;
        Assert.Equal(8 + (StudentT.UpperQuantile(0.05, 2) * Math.Sqrt(20)), interval.Upper, 1e-13);
        Assert.Equal(16, interval.Lower + interval.Upper, 1e-13);
    }

    [Fact]
    public void A_simple_random_sample_counts_itself_and_a_finite_population_corrects_it()
    {
        var large = ResponseSet.ParseCsv("a\nyes\nyes\nno\nno\nno\n");
        var census = large.DrawnBy(SampleDesign.SimpleRandomFrom(5));
        var total = large.TotalsOf(large.Survey.Choice("a")["yes"])[0];

        // 5/4 (2 - 4/5).
        Assert.Equal((2, 4), (total.Estimate, total.DegreesOfFreedom));
        Assert.Equal(Math.Sqrt(1.5), total.StandardError!.Value, 1e-15);
        Assert.Equal(0, census.TotalsOf(large.Survey.Choice("a")["yes"])[0].StandardError);
        Assert.Equal(Math.Sqrt(0.75), large.DrawnBy(SampleDesign.SimpleRandomFrom(10)).TotalsOf(large.Survey.Choice("a")["yes"])[0].StandardError!.Value, 1e-15);
    }

    [Fact]
    public void Everyone_with_equal_weights_is_certain_whatever_the_rounding()
    {
        for (var n = 2; n < 60; n++)
        {
            var responses = ResponseSet.ParseCsv(
                "a,w\n" + string.Concat(Enumerable.Repeat("yes,0.1\n", n)), new ReadOptions { Design = SampleDesign.Complex("w") });
            var total = responses.TotalsOf(responses.Survey.Choice("a")["yes"])[0];
            Assert.Equal(0, total.StandardError);
            Assert.Equal(total.Estimate, total.Interval()!.Lower);
            Assert.Null(total.DesignEffect);
        }
    }

    [Fact]
    public void An_empty_segment_has_no_total_and_one_unit_no_interval()
    {
        var responses = ResponseSet.ParseCsv("a,s,h\nyes,u,1\n,v,1\nno,u,1\n", new ReadOptions { Design = SampleDesign.Complex(strata: "h") });
        var totals = responses.TotalsOf(responses.Survey.Choice("a")["yes"], responses.Survey.SegmentsBy("s"));
        Assert.Equal((null, null, null, null, 0), (totals["v"].Estimate, totals["v"].StandardError, totals["v"].Interval(), totals["v"].DesignEffect, totals["v"].DegreesOfFreedom));
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(totals["v"].Notes).Code);
        var single = responses.Within(Criterion.Chose(responses.Survey.Choice("a")["no"])).TotalsOf(responses.Survey.Choice("a")["no"])[0];
        Assert.Equal(0, single.DegreesOfFreedom);
        Assert.NotNull(single.StandardError);
        Assert.Null(single.Interval());
    }

    [Fact]
    public void Totals_of_parts_add_up_with_their_covariance()
    {
        var responses = DrawnBy(TwoStage);
        var (all, parts) = (responses.TotalsOf(responses.Survey["x"])[0], responses.TotalsOf(responses.Survey["x"], Sexes(responses)));
        Near(all.Estimate!.Value, parts.Sum(t => t.Estimate));
        Near(Math.Pow(all.StandardError!.Value, 2), parts.Covariance("u", "u") + parts.Covariance("v", "v") + (2 * parts.Covariance("u", "v")));
        Near(parts.Covariance("u", "u"), Math.Pow(parts["u"].StandardError!.Value, 2));
        Assert.Equal(5, parts.DegreesOfFreedom);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        var responses = DrawnBy(Clustered);
        Assert.Throws<ArgumentNullException>("answers", () => responses.TotalsOf((AnswerSet)null!));
        Assert.Throws<ArgumentNullException>("question", () => responses.TotalsOf((Question)null!));
        Assert.Throws<ArgumentException>(() => responses.TotalsOf(responses.Survey["s"]));
        Assert.Throws<ArgumentException>(() => responses.TotalsOf(new SingleChoiceQuestion("s", ["u", "v"])["u"]));
        var totals = responses.TotalsOf(responses.Survey["x"], Sexes(responses));
        Assert.Throws<ArgumentException>(() => totals["nobody"]);
        Assert.Throws<ArgumentException>(() => totals.Covariance("u", "nobody"));
    }
}

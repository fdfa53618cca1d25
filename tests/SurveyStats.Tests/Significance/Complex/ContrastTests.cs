using SurveyStats.Numerics;
using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Significance.Complex;

/// <summary>Figures of R survey 4.1-1: see Estimation/small_sample.R.</summary>
public sealed class ContrastTests
{
    private static readonly ResponseSet Sample = DrawnBy(Clustered);
    private static readonly ProportionSet Shares = Sample.ProportionsOf(Sample.Survey.Choice("b")["yes"], Sexes(Sample));

    [Fact]
    public void Ratios_and_logarithms_have_the_delta_variance_of_R()
    {
        Check(Shares.RatioOf("u", "v"), 0.7991884057971015, 0.3051243602405090, "u / v");
        Check(Shares.LogRatioOf("u", "v"), -0.2241585590139086, 0.3817927763055839, "ln(u / v)");
        Check(Shares.LogOddsRatioOf("u", "v"), -0.5774393701904309, 0.9918921822294721, "log odds ratio u / v");

        static void Check(Contrast contrast, double estimate, double error, string name)
        {
            Near(estimate, contrast.Estimate);
            Near(error, contrast.StandardError);
            Assert.Equal((name, 5), (contrast.Name, contrast.DegreesOfFreedom));
        }
    }

    [Fact]
    public void A_difference_is_the_comparison()
    {
        var (contrast, comparison) = (Shares.Contrast(("u", 1), ("v", -1)), Shares.Compare("u", "v"));
        Near(Math.Sqrt(0.022570177863130619 + 0.023786460910657396 + (2 * 0.003186483984005758)), contrast.StandardError);
        Near(comparison.Test.PValue!.Value, contrast.Test().PValue);
        Near(comparison.Interval!.Lower, contrast.Interval()!.Lower);
        Assert.Equal("+1 u -1 v", contrast.Name);
    }

    [Fact]
    public void Means_contrast_by_their_joint_covariance()
    {
        var means = Sample.MeansOf(Sample.Survey["x"], Sexes(Sample));
        var contrast = means.Contrast(("u", 1), ("v", -1));
        Near(-5.792350049164213, contrast.Estimate);
        Near(5.678792312437682, contrast.StandardError);
        Near(-1.742714211147304, means.Covariance("u", "v"));
        var comparison = means.Compare("u", "v");
        Near(comparison.Test.PValue!.Value, contrast.Test().PValue);
        Near(comparison.Interval!.Upper, contrast.Interval()!.Upper);
        Assert.Equal((5, "t with joint covariance"), (comparison.Test.DegreesOfFreedom, comparison.Test.Name));
        Near(comparison.Test.PValue!.Value, Assert.Single(means.CompareAllPairs()).AdjustedPValue);

        // Of two segments each is the rest of the other.
        Near(comparison.Test.PValue!.Value, means.CompareWithRest()[0].Test.PValue);
        Assert.Equal(-contrast.Estimate, means.Contrast(("v", 1), ("u", -1)).Estimate);
    }

    [Fact]
    public void Other_values_alternatives_and_degrees_of_freedom_may_be_asked_for()
    {
        var contrast = Shares.Contrast(("u", 1));
        var (p, error) = (contrast.Estimate!.Value, contrast.StandardError!.Value);
        Near(StudentT.UpperTail((p - 0.25) / error, 5), contrast.Test(0.25, Alternative.Greater).PValue);
        Near(2 * Normal.UpperTail((p - 0.25) / error), contrast.Test(0.25, degreesOfFreedom: double.PositiveInfinity).PValue);
        Near(p + (StudentT.UpperQuantile(0.005, 2) * error), contrast.Interval(ConfidenceLevel.P99, 2)!.Upper);
        Assert.Throws<ArgumentOutOfRangeException>("degreesOfFreedom", () => contrast.Test(degreesOfFreedom: 0));
        Assert.Throws<ArgumentOutOfRangeException>("degreesOfFreedom", () => contrast.Interval(degreesOfFreedom: -1));
        Assert.Throws<ArgumentOutOfRangeException>("degreesOfFreedom", () => contrast.Interval(degreesOfFreedom: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => contrast.Test(double.NaN));
    }

    [Fact]
    public void Shares_that_sum_to_one_contrast_with_nothing_but_rounding()
    {
        var table = Sample.SharesOf(Sample.Survey.Choice("b"), Sexes(Sample));
        var (yes, no) = (Sample.Survey.Choice("b")["yes"], Sample.Survey.Choice("b")["no"]);
        var whole = table.Contrast(("u", yes, 1), ("u", no, 1));
        Assert.Equal((1, 0), (whole.Estimate, whole.StandardError));
        Assert.Null(whole.Test().PValue);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(whole.Test().Notes).Code);
        var difference = table.Contrast(("u", yes, 1), ("v", yes, -1));
        Near(Shares.Contrast(("u", 1), ("v", -1)).StandardError!.Value, difference.StandardError);
        Assert.StartsWith("+1 u: ", difference.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratios_that_do_not_exist_are_absent()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("a", ["yes", "no"]), new SingleChoiceQuestion("s", ["all", "none", "some", "nobody"])]);
        var responses = ResponseSet.ParseCsv(
            "a,s\nyes,all\nyes,all\nno,none\nno,none\nyes,some\nno,some\n", new ReadOptions { Survey = survey, Design = SampleDesign.Complex() });
        var shares = responses.ProportionsOf(survey.Choice("a")["yes"], survey.SegmentsBy("s"));
        Contrast[] absent =
        [
            shares.RatioOf("some", "none"), shares.LogRatioOf("none", "some"), shares.LogOddsRatioOf("some", "all"), shares.RatioOf("some", "nobody"),
            shares.Contrast(("some", 1), ("nobody", -1)),
        ];
        foreach (var contrast in absent)
        {
            Assert.Equal((null, null, null), (contrast.Estimate, contrast.StandardError, contrast.Interval()));
            Assert.Equal(NoteCode.EmptyBase, Assert.Single(contrast.Test().Notes).Code);
            Assert.DoesNotContain("NaN", contrast.ToString() + contrast.ToCsv(), StringComparison.Ordinal);
        }

        Assert.Equal((0, 0), (shares.RatioOf("none", "all").Estimate, shares.RatioOf("none", "all").StandardError));
    }

    [Fact]
    public void A_design_without_degrees_of_freedom_has_no_test()
    {
        var responses = ResponseSet.ParseCsv(
            "a,s,h\nyes,u,1\nno,u,2\nyes,v,3\n", new ReadOptions { Design = SampleDesign.Complex(strata: "h", lonelyUnits: LonelyUnits.Adjust) });
        var contrast = responses.ProportionsOf(responses.Survey.Choice("a")["yes"], responses.Survey.SegmentsBy("s")).Contrast(("u", 1), ("v", -1));
        Assert.Equal((-0.5, 0), (contrast.Estimate, contrast.DegreesOfFreedom));
        Assert.Null(contrast.Interval());
        Assert.Equal(NoteCode.NoDegreesOfFreedom, Assert.Single(contrast.Test().Notes).Code);
        Assert.NotNull(contrast.Test(degreesOfFreedom: 3).PValue);
    }

    [Fact]
    public void Simple_samples_contrast_too_unless_means_overlap()
    {
        var responses = ResponseSet.ParseCsv("a,s,x\nyes,u,1\nno,u,2\nyes,v,4\nyes,v,7\nno,v,5\n");
        var by = responses.Survey.SegmentsBy("s");
        var shares = responses.ProportionsOf(responses.Survey.Choice("a")["yes"], by.WithTotal());
        var contrast = shares.Contrast(("u", 1), ("v", -1));
        Near(Math.Sqrt((0.25 / 2) + (2 / 9.0 / 3)), contrast.StandardError);
        Assert.Equal(double.PositiveInfinity, contrast.DegreesOfFreedom);
        Assert.DoesNotContain("Infinity", contrast.ToString(), StringComparison.Ordinal);
        var means = responses.MeansOf(responses.Survey["x"], by.WithTotal());
        Assert.Throws<InvalidOperationException>(() => means.Contrast(("u", 1), ("Total", -1)));
        Assert.NotNull(means.Contrast(("u", 1), ("v", -1)).StandardError);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Throws<ArgumentException>("terms", () => Shares.Contrast());
        Assert.Throws<ArgumentException>("terms", () => Shares.Contrast(("u", double.NaN)));
        Assert.Throws<ArgumentNullException>("terms", () => Shares.Contrast(null!));
        Assert.Throws<ArgumentException>(() => Shares.Contrast(("nobody", 1)));
        Assert.Throws<ArgumentException>(() => Shares.RatioOf("u", "nobody"));
        var means = Sample.MeansOf(Sample.Survey["x"], Sexes(Sample));
        Assert.Throws<ArgumentException>("terms", () => means.Contrast());
        Assert.Throws<ArgumentException>("terms", () => means.Contrast(("u", double.PositiveInfinity)));
        var table = Sample.SharesOf(Sample.Survey.Choice("b"), Sexes(Sample));
        Assert.Throws<ArgumentException>("terms", () => table.Contrast());
        var error = Assert.Throws<ArgumentException>("answer", () => table["u", Sample.Survey.Choice("a")["yes"]]);
        Assert.Contains("is not one of the answers: 'yes', 'no'.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("second", () => means.Compare("u", "u"));
    }

    [Fact]
    public void Every_form_prints()
    {
        var contrast = Shares.RatioOf("u", "v");
        var lines = contrast.ToString().Split('\n');
        Assert.Equal("contrast estimate s.e. 95% interval p", string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith("u / v", lines[1], StringComparison.Ordinal);
        Assert.Equal("Student's t on 5 degrees of freedom, joint covariance of the design.", lines[^1]);
        Assert.Contains("| u / v | 0.799 |", contrast.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains(contrast.StandardError!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), contrast.ToCsv(), StringComparison.Ordinal);
    }
}

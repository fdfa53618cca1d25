using System.Text;
using Xunit;

namespace SurveyStats.Tests.Estimation;

public sealed class ProportionIntervalsTests
{
    /// <summary>Four strata of three clusters of five respondents; the answer varies from cluster to cluster, and nobody chose the last option.</summary>
    private static readonly ResponseSet Clustered = ResponseSet.ParseCsv(Rows(), new ReadOptions
    {
        Design = SampleDesign.Complex(weights: "weight", strata: "stratum", clusters: ["school"]),
    });

    private static Proportion Yes => Clustered.ProportionsOf(Clustered.Survey.SingleChoice("answer")["yes"], Segmentation.Total)[0];

    private static Proportion Everyone => Clustered.ProportionsOf(Clustered.Survey.SingleChoice("asked")["yes"], Segmentation.Total)[0];

    [Fact]
    public void A_complex_design_has_the_logit_interval_by_default()
    {
        var (p, v) = (Yes.Estimate!.Value, Yes.Variance!.Value);
        var expected = ComplexIntervalMethod.Logit.Interval(ComplexShare.From(p, Math.Sqrt(v), 8, 60)).Limits!;
        var interval = Yes.Interval()!;
        Assert.Equal("logit", interval.Method);
        Assert.Equal(expected.Lower, interval.Lower, 1e-12);
        Assert.Equal(expected.Upper, interval.Upper, 1e-12);
        Assert.Equal(interval, Yes.Interval(ComplexIntervalMethod.Default));
        Assert.Equal(8, Yes.DegreesOfFreedom);
    }

    /// <summary>The base adjusted for degrees of freedom with the normal quantile.</summary>
    [Fact]
    public void Methods_for_counts_work_at_the_adjusted_effective_base()
    {
        var adjusted = Yes.Interval(ComplexIntervalMethod.WilsonAdjusted, ConfidenceLevel.P90)!;
        var wilson = Yes.Interval(IntervalMethod.Wilson, ConfidenceLevel.P90)!;
        Assert.Equal((adjusted.Lower, adjusted.Upper), (wilson.Lower, wilson.Upper));
        Assert.Equal("Wilson", wilson.Method);
        Assert.Equal(Yes.Interval(ComplexIntervalMethod.KornGraubard)!.Upper, Yes.Interval(IntervalMethod.ClopperPearson)!.Upper);
        Assert.Throws<ArgumentException>("method", () => Yes.Interval(IntervalMethod.Blaker));
    }

    [Fact]
    public void Where_all_answer_alike_the_bound_is_exact_and_the_report_says_so()
    {
        var interval = Everyone.Interval()!;
        Assert.Equal((1.0, "logit, exact bound"), (interval.Upper, interval.Method));
        Assert.Equal(Everyone.Interval(ComplexIntervalMethod.KornGraubardTruncated)!.Lower, interval.Lower);
        Assert.Equal(interval.Lower, Everyone.Interval(IntervalMethod.ClopperPearson)!.Lower);
        Assert.Equal(NoteCode.ExactBound, Everyone.DetailedInterval()!.Notes.Single().Code);
        Assert.Contains("an exact bound", Everyone.ToString(), StringComparison.Ordinal);
        Assert.Contains("an exact bound", Everyone.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("Logit intervals", Everyone.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_strata_as_units_leave_no_interval_and_a_note()
    {
        var responses = ResponseSet.ParseCsv("answer,stratum,school\nyes,a,1\nno,a,1\nyes,b,2\nno,b,2\nno,b,2\n", new ReadOptions
        {
            Design = SampleDesign.Complex(strata: "stratum", clusters: ["school"], lonelyUnits: LonelyUnits.Certainty),
        });
        var share = responses.ProportionsOf(responses.Survey.SingleChoice("answer")["yes"], Segmentation.Total)[0];
        Assert.Null(share.Interval());
        Assert.Null(share.Interval(IntervalMethod.Wilson));
        Assert.Equal(NoteCode.NoDegreesOfFreedom, share.DetailedInterval()!.Notes.Single().Code);
    }

    [Fact]
    public void Simple_designs_have_the_intervals_too()
    {
        var share = Proportion.FromCounts(37, 1000);
        var (wilson, expected) = (share.Interval(ComplexIntervalMethod.Wilson)!, share.Interval()!);
        Assert.Equal("Wilson", expected.Method);
        Assert.Equal(expected.Lower, wilson.Lower, 1e-14);
        Assert.Equal(expected.Upper, wilson.Upper, 1e-14);
        Assert.Equal(double.PositiveInfinity, share.ToComplexShare()!.DegreesOfFreedom);
        Assert.Null(Proportion.FromCounts(0, 0).ToComplexShare());
        Assert.Null(Proportion.FromCounts(0, 0).Interval(ComplexIntervalMethod.Logit));
        var census = Proportion.FromCounts(5, 20, populationSize: 20).Interval(ComplexIntervalMethod.Logit)!;
        Assert.Equal((0.25, 0.25), (census.Lower, census.Upper));
        var none = Proportion.FromCounts(0, 20, populationSize: 20).Interval(ComplexIntervalMethod.Logit)!;
        Assert.Equal((0.0, 0.0), (none.Lower, none.Upper));
        Assert.Throws<ArgumentNullException>("method", () => share.Interval((ComplexIntervalMethod)null!));
    }

    private static string Rows()
    {
        var csv = new StringBuilder("answer,asked,stratum,school,weight\n");
        for (var stratum = 0; stratum < 4; stratum++)
        {
            for (var school = 0; school < 3; school++)
            {
                for (var row = 0; row < 5; row++)
                {
                    var yes = row < (stratum + (2 * school)) % 4;
                    csv.Append(yes ? "yes" : "no").Append(",yes,s").Append(stratum).Append(",u").Append((stratum * 3) + school).Append(',')
                        .Append(10 + stratum + row).Append('\n');
                }
            }
        }

        return csv.ToString();
    }
}

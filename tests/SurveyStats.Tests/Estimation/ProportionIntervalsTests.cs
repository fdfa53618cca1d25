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

    /// <summary>Both sexes are in the same schools, so that their shares are correlated.</summary>
    [Fact]
    public void Segments_are_compared_by_MOVER_with_the_covariance_of_the_design()
    {
        var shares = Clustered.ProportionsOf(Clustered.Survey.SingleChoice("answer")["yes"], Clustered.Survey.SegmentsBy("sex"));
        var (one, two) = (shares[0].ToComplexShare()!, shares[1].ToComplexShare()!);
        var (a, b) = (shares[0].Segment, shares[1].Segment);
        var covariance = shares.Covariance(a, b)!.Value;
        Assert.NotEqual(0, covariance);
        foreach (var method in ComplexIntervalMethod.All)
        {
            Assert.Equal(Mover.Difference(one, two, covariance, method), shares.MoverDifference(a, b, method));
            Assert.Equal(Mover.Ratio(one, two, covariance, method), shares.MoverRatio(a, b, method));
            Assert.Equal(Mover.OddsRatio(one, two, covariance, method), shares.MoverOddsRatio(a, b, method));
        }

        Assert.Throws<ArgumentException>(() => shares.MoverDifference(a, "nobody"));
    }

    /// <summary>R survey 4.1-1, svyciprop under svrepdesign (JKn, 40 replicates) in the domain of Norway: methods "xlogit" and "logit".</summary>
    [Fact]
    public void Under_replicates_the_regression_has_the_variance_of_the_log_odds_over_them()
    {
        var responses = ResponseSet.ReadCsv(
            Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", "wvs_jkn.csv"),
            new ReadOptions
            {
                Design = SampleDesign.Replicates(
                    ReplicationMethod.StratifiedJackknife, [.. Enumerable.Range(1, 40).Select(i => FormattableString.Invariant($"jk{i:00}"))], "syn_weight",
                    scale: 1, replicateScales: [.. Enumerable.Repeat(0.9, 40)]),
            });
        var norway = responses.Within(Criterion.Chose(responses.Survey.SingleChoice("country")["Norway"]));
        var share = norway.ProportionsOf(responses.Survey.SingleChoice("too_little")["yes"], Segmentation.Total)[0];
        var (logit, regression) = (share.Interval()!, share.Interval(ComplexIntervalMethod.LogitRegression)!);
        Assert.Equal(0.470437892928337, logit.Lower, 1e-11);
        Assert.Equal(0.582119398543172, logit.Upper, 1e-11);
        Assert.Equal(0.470389141565749, regression.Lower, 1e-9);
        Assert.Equal(0.582167000778087, regression.Upper, 1e-9);
        Assert.Equal(0.0102088738754164, share.ToComplexShare()!.LogOddsVariance!.Value, 1e-10);
    }

    private static string Rows()
    {
        var csv = new StringBuilder("answer,asked,sex,stratum,school,weight\n");
        for (var stratum = 0; stratum < 4; stratum++)
        {
            for (var school = 0; school < 3; school++)
            {
                for (var row = 0; row < 5; row++)
                {
                    var yes = row < (stratum + (2 * school)) % 4;
                    csv.Append(yes ? "yes" : "no").Append(row % 2 == 0 ? ",yes,male,s" : ",yes,female,s").Append(stratum).Append(",u").Append((stratum * 3) + school).Append(',')
                        .Append(10 + stratum + row).Append('\n');
                }
            }
        }

        return csv.ToString();
    }
}

using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Significance.Paired;

/// <summary>Leads under complex designs, of one question and between two. Figures of R survey 4.1-1: see Estimation/small_sample.R.</summary>
public sealed class ComplexLeadTests
{
    private static readonly ResponseSet Sample = DrawnBy(Clustered);

    [Fact]
    public void A_lead_between_two_questions_is_that_of_R()
    {
        var lead = Sample.LeadOf(Sample.Survey.Choice("a")["yes"], over: Sample.Survey.Choice("b")["yes"]);
        Near(0.4043092522179975, lead.First.Estimate);
        Near(0.6007604562737643, lead.Over.Estimate);
        Near(-0.1964512040557668, lead.Difference);
        Near(0.025498293191089882, lead.First.Variance);
        Near(0.010292393162282740, lead.Over.Variance);
        Near(-0.009029260998988471, lead.Covariance);
        Near(0.2320543219837751, lead.StandardError);
        Near(-0.009029260998988471 / Math.Sqrt(0.025498293191089882 * 0.010292393162282740), lead.Correlation);
        Assert.Equal(5, lead.DegreesOfFreedom);
        Near(lead.Test().PValue!.Value, lead.ToContrast().Test().PValue);
        Near(lead.Interval()!.Lower, lead.ToContrast().Interval()!.Lower);
    }

    [Fact]
    public void Leads_in_segments_are_those_of_the_segment_alone()
    {
        var (a, b) = (Sample.Survey.Choice("a")["yes"], Sample.Survey.Choice("b")["yes"]);
        var leads = Sample.LeadsOf(a, b, Sexes(Sample));
        var women = Sample.Within(Criterion.Chose(Sample.Survey.Choice("s")["u"])).LeadOf(a, b);
        Assert.Equal((women.Difference, women.StandardError, women.DegreesOfFreedom), (leads["u"].Difference, leads["u"].StandardError, leads["u"].DegreesOfFreedom));
        Assert.Equal("u", leads["u"].Segment);
        Assert.Throws<ArgumentException>(() => leads["nobody"]);
    }

    [Fact]
    public void A_lead_within_one_question_has_the_variance_of_the_net_score()
    {
        var question = Sample.Survey.Choice("a");
        var lead = Sample.LeadOf(question["yes"], question["no"]);

        // yes - no = 2 yes - 1.
        Near(2 * lead.First.StandardError!.Value, lead.StandardError);
        Near(-1, lead.Correlation);
        Near(lead.Interval()!.Lower, lead.ToContrast().Interval()!.Lower, 1e-10);
    }

    [Fact]
    public void Only_those_who_answered_both_questions_count()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("a", ["yes", "no"]), new SingleChoiceQuestion("b", ["yes", "no"])]);
        var responses = ResponseSet.ParseCsv("a,b\nyes,yes\nyes,\n,no\nno,yes\nyes,no\nno,yes\n", new ReadOptions { Survey = survey, Design = SampleDesign.Complex() });
        var lead = responses.LeadOf(survey.Choice("a")["yes"], survey.Choice("b")["yes"]);
        Assert.Equal((4, 0.5, 0.75, -0.25), (lead.Base.Unweighted, lead.First.Estimate, lead.Over.Estimate, lead.Difference));

        // Differences 0, -1, 1, -1: their variance over n (n - 1), those outside included: mean -1/4, scores -1/4 each by the base of 4.
        var scores = new[] { 0.25, -0.75, 1.25, -0.75, 0, 0 }.Select(u => u / 4).ToArray();
        Near(Math.Sqrt(scores.Sum(u => u * u) * 6 / 5), lead.StandardError);
    }

    [Fact]
    public void Nobody_in_the_base_is_no_lead()
    {
        var none = Sample.Within(Criterion.InRange(Sample.Survey.Numeric("x"), 1000, 2000));
        var lead = none.LeadOf(Sample.Survey.Choice("a")["yes"], Sample.Survey.Choice("b")["yes"]);
        Assert.Equal((null, null, null, null, null), (lead.Difference, lead.StandardError, lead.Covariance, lead.Correlation, lead.Interval()));
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(lead.Test().Notes).Code);
    }

    [Fact]
    public void Procedures_that_count_are_refused()
    {
        var lead = Sample.LeadOf(Sample.Survey.Choice("a")["yes"], over: Sample.Survey.Choice("b")["yes"]);
        Assert.Throws<ArgumentException>("method", () => lead.Interval(PairedDifferenceMethod.Tango));
        Assert.Throws<ArgumentException>("test", () => lead.Test(McNemarTest.Exact));
        Assert.Throws<ArgumentException>(() => lead.Interval(sides: IntervalSides.LowerBound));
        Assert.Throws<ArgumentException>("over", () => Sample.LeadOf(Sample.Survey.Choice("a")["yes"], Sample.Survey.Choice("a")["yes"]));
        var simple = ResponseSet.ParseCsv("a\nyes\nno\n");
        Assert.Throws<InvalidOperationException>(() => simple.LeadOf(simple.Survey.Choice("a")["yes"], simple.Survey.Choice("a")["no"]).ToContrast());
    }
}

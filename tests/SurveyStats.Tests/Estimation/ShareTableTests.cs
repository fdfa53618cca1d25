using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Estimation;

public sealed class ShareTableTests
{
    [Fact]
    public void Covariances_are_those_of_R_and_their_matrix_is_segment_by_segment()
    {
        var responses = DrawnBy(Clustered);
        var (b, table) = (responses.Survey.Choice("b"), responses.SharesOf(responses.Survey.Choice("b"), Sexes(responses)));
        Near(0.5422222222222223, table["u", b["yes"]].Estimate);
        Near(0.022570177863130619, table.Covariance("u", b["yes"], "u", b["yes"]));
        Near(-0.003186483984005758, table.Covariance("u", b["yes"], "v", b["yes"]));
        Near(0.003186483984005758, table.Covariance("u", b["yes"], "v", b["no"]), 1e-10);
        var matrix = table.CovarianceMatrix();
        Near(0.023786460910657396, matrix[2, 2]);
        Near(-0.003186483984005758, matrix[0, 2]);
        Near(-0.022570177863130619, matrix[0, 1], 1e-10);
        Assert.Equal(5, table.DegreesOfFreedom);
        var totals = responses.TotalsOf(b["yes"], Sexes(responses));
        Near(totals.Covariance("u", "v"), table.TotalCovarianceMatrix()[0, 2]);
    }

    [Fact]
    public void Simple_samples_have_linearised_covariances()
    {
        // Shares of u: 2/3 and 1/3 of three: V = n/(n - 1) sum (y - p)^2/9 over all five responses: 5/4 (2/3)/9.
        var responses = ResponseSet.ParseCsv("a,s\nyes,u\nyes,u\nno,u\nno,v\nyes,v\n");
        var table = responses.SharesOf(responses.Survey.Choice("a"), responses.Survey.SegmentsBy("s"));
        var (yes, no) = (responses.Survey.Choice("a")["yes"], responses.Survey.Choice("a")["no"]);
        Assert.Equal(1.25 * 2 / 27, table.Covariance("u", yes, "u", yes), 1e-15);
        Assert.Equal(-1.25 * 2 / 27, table.Covariance("u", yes, "u", no), 1e-15);
        Assert.Equal(0, table.Covariance("u", yes, "v", no), 1e-17);
        Assert.Equal(4 - 0.0, table.DegreesOfFreedom);
    }

    [Fact]
    public void Substantive_bases_leave_the_other_answers_out_and_empty_segments_have_no_shares()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("a", ["yes", "no", new AnswerDefinition("dk", "Don't know", AnswerKind.DontKnow)]), new SingleChoiceQuestion("s", ["u", "v"])]);
        var responses = ResponseSet.ParseCsv("a,s\nyes,u\ndk,u\nno,u\n", new ReadOptions { Survey = survey, Design = SampleDesign.Complex() });
        var (by, a) = (survey.SegmentsBy("s"), survey.Choice("a"));
        var table = responses.SharesOf(a, by, QuestionBase.Substantive);
        Assert.Equal(["yes", "no"], table.Answers.Select(o => o.Code));
        Assert.Equal(0.5, table["u", a["yes"]].Estimate);
        Assert.Null(table["v", a["yes"]].Estimate);
        Assert.Equal(0, table.Covariance("u", a["yes"], "v", a["yes"]));
        Assert.Throws<ArgumentException>("answer", () => table["u", a["dk"]]);
        Assert.Equal(3, responses.SharesOf(a, by).Answers.Count);
    }
}

using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class LeadTests
{
    private const string Votes = "vote,country,w\nA,x,1\nA,x,1\nA,y,2\nB,x,1\nB,y,1\nC,y,3\nA,x,1\nA,y,1\nC,x,1\nB,x,0.5\n";

    /// <summary>Scott and Seber (1983): the lead of exclusive answers has the variance (pA + pB - (pA - pB)^2)/n.</summary>
    [Fact]
    public void The_lead_of_exclusive_answers_has_the_multinomial_variance()
    {
        var responses = ResponseSet.ParseCsv(Votes);
        var vote = responses.Survey.Choice("vote");
        var lead = responses.LeadOf(vote["A"], over: vote["B"]);
        var (a, b) = (lead.First.Estimate!.Value, lead.Over.Estimate!.Value);
        Assert.Equal(a - b, lead.Difference!.Value, 1e-15);
        Assert.Equal(Math.Sqrt((a + b - ((a - b) * (a - b))) / 10), lead.StandardError!.Value, 1e-15);
        Assert.Equal(2 / Math.Sqrt(8), lead.Test().Statistic!.Value, 1e-15);
        var table = PairedTable.Of(0, 5, 3, 2);
        Assert.Equal(table.Interval(), lead.Interval());
        Assert.Equal(table.Test(McNemarTest.Exact).PValue, lead.Test(McNemarTest.Exact).PValue);
    }

    [Fact]
    public void Options_of_a_multiple_choice_that_were_chosen_together_add_to_neither_side()
    {
        var brands = new MultipleChoiceQuestion("brands", ["a", "b", "c"]);
        var builder = new ResponseSetBuilder(new Survey("s", [brands]));
        foreach (var choice in (int[][])[[0, 1], [0], [0], [1], [0, 1, 2], [2], [0, 2]])
        {
            builder.Begin();
            foreach (var option in choice)
            {
                builder.Answer(brands.Options[option]);
            }
        }

        var responses = builder.Build();
        var lead = responses.LeadOf(brands["a"], over: brands["b"]);
        Assert.Equal(PairedTable.Of(2, 3, 1, 1).Interval(), lead.Interval());

        // A net that shares an option: who chose that one is on both sides.
        var net = responses.LeadOf(brands.Net("a or c", "a", "c"), over: brands.Net("b or c", "b", "c"));
        Assert.Equal(PairedTable.Of(4, 2, 1, 0).Interval(PairedDifferenceMethod.Newcombe), net.Interval(PairedDifferenceMethod.Newcombe));
    }

    [Fact]
    public void A_lead_and_its_opposite_mirror_and_agree_with_the_shares() => Law.Holds(RandomSurvey.Responses, responses =>
    {
        var question = responses.Survey.Choice("brands");
        if (question.Options.Count < 2)
        {
            return;
        }

        var by = responses.Survey.SegmentsBy("country");
        var (there, back) = (responses.LeadsOf(question.Options[0], question.Options[1], by), responses.LeadsOf(question.Options[1], question.Options[0], by));
        for (var i = 0; i < there.Count; i++)
        {
            var (lead, mirror) = (there[i], back[i]);
            Assert.Equal(lead.First.Estimate - lead.Over.Estimate ?? 0, lead.Difference ?? 0, 1e-12);
            Assert.Equal(lead.Difference, -mirror.Difference);
            Assert.Equal(lead.StandardError, mirror.StandardError);
            Assert.Equal(lead.Test().PValue, mirror.Test().PValue);
            foreach (var method in PairedDifferenceMethod.All)
            {
                var (one, other) = (lead.Interval(method), mirror.Interval(method));
                Assert.True(Math.Abs((one?.Lower ?? 0) + (other?.Upper ?? 0)) < 1e-14, $"{method}: {one}, the other way round {other}");
                Assert.True(one is null || (double.IsFinite(one.Lower) && one.Lower <= one.Upper), $"{method}: {one}");
            }
        }
    }, count: 100);

    [Fact]
    public void A_lead_over_everyone_else_is_what_the_share_says() => Law.Holds(RandomSurvey.Responses, responses =>
    {
        // p - (1 - p) = 2p - 1: its z is that of the score test of p = 1/2, at the effective base.
        var question = responses.Survey.Choice("vote");
        if (question.Options.Count < 2)
        {
            return;
        }

        var others = AnswerSet.Of("others", [.. question.Options.Skip(1)]);
        var lead = responses.LeadOf(question.Options[0], over: others);
        if (lead.Difference is { } difference)
        {
            Assert.Equal((2 * lead.First.Estimate!.Value) - 1, difference, 1e-12);
            Assert.Equal(difference * Math.Sqrt(lead.Base.Effective), lead.Test().Statistic!.Value, 1e-9 * Math.Sqrt(lead.Base.Effective));
        }
    }, count: 100);

    [Fact]
    public void Weights_lower_the_effective_base_and_their_scale_does_not_matter()
    {
        var weighted = Weighted(1);
        var vote = weighted.Survey.Choice("vote");
        var lead = weighted.LeadOf(vote["A"], over: vote["B"]);
        Assert.Equal((6 - 2.5) / 12.5, lead.Difference!.Value, 1e-15);
        Assert.Equal(12.5 * 12.5 / 20.25, lead.Base.Effective, 1e-13);
        Assert.Equal((6 - 2.5) / 12.5 / Math.Sqrt((6 + 2.5) / 12.5 / lead.Base.Effective), lead.Test().Statistic!.Value, 1e-14);
        var scaled = Weighted(1_000);
        Assert.Equal(lead.Interval()!.Lower, scaled.LeadOf(scaled.Survey.Choice("vote")["A"], scaled.Survey.Choice("vote")["B"]).Interval()!.Lower, 1e-14);
        Assert.Contains("effective", Assert.Throws<ArgumentException>(() => lead.Test(McNemarTest.Exact)).Message, StringComparison.Ordinal);
        Assert.Contains("effective n", lead.ToString(), StringComparison.Ordinal);

        static ResponseSet Weighted(double scale)
        {
            var question = new SingleChoiceQuestion("vote", ["A", "B", "C"]);
            var builder = new ResponseSetBuilder(new Survey("s", [question]));
            foreach (var line in Votes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                var cells = line.Split(',');
                builder.Begin(scale * double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture)).Answer(question[cells[0]]);
            }

            return builder.Build();
        }
    }

    [Fact]
    public void A_census_has_its_lead_and_an_empty_base_none()
    {
        var question = new SingleChoiceQuestion("q", ["A", "B"]);
        var builder = new ResponseSetBuilder(new Survey("s", [question]));
        var census = builder.Begin().Answer(question["A"]).Begin().Answer(question["A"]).Begin().Answer(question["B"]).Build()
            .DrawnBy(SampleDesign.SimpleRandomFrom(3)).LeadOf(question["A"], question["B"]);
        Assert.Equal((1.0 / 3, 1.0 / 3, 0.0), (census.Interval()!.Lower, census.Interval()!.Upper, census.StandardError!.Value));
        Assert.Equal(NoteCode.Census, Assert.Single(census.Test().Notes).Code);
        var nobody = new ResponseSetBuilder(new Survey("s", [question])).Build().LeadOf(question["A"], question["B"]);
        Assert.Null(nobody.Difference);
        Assert.Null(nobody.Interval());
        Assert.Null(nobody.StandardError);
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(nobody.Test().Notes).Code);
        Assert.Contains("no respondent", nobody.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_by_segment_are_a_table()
    {
        var responses = ResponseSet.ParseCsv(Votes);
        var vote = responses.Survey.Choice("vote");
        var leads = responses.LeadsOf(vote["A"], over: vote["B"], by: responses.Survey.SegmentsBy("country").WithTotal());
        Assert.Equal(["Total", "x", "y"], leads.Select(lead => lead.Segment));
        Assert.Equal(responses.LeadOf(vote["A"], over: vote["B"]).Interval(), leads["total"].Interval());
        Assert.Equal(1.0 / 6, leads["x"].Difference!.Value, 1e-15);
        Assert.Contains("lead of A over B", leads.ToString(), StringComparison.Ordinal);
        Assert.Contains("+16.7", leads.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(4, leads.ToCsv().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("vote,A,B,Total,0.5,0.3,0.2,", leads[0].ToCsv(), StringComparison.Ordinal);
        Assert.Contains("lead, points", leads[0].ToMarkdown(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => leads["z"]);
    }

    [Fact]
    public void A_lead_is_between_two_answers_and_a_tally_knows_those_of_one_question_only()
    {
        var responses = ResponseSet.ParseCsv(Votes);
        var (vote, country) = (responses.Survey.Choice("vote"), responses.Survey.Choice("country"));
        var tally = Tally.Of(responses, [vote, country], [Segmentation.Total]);
        Assert.Contains(
            "both together",
            Assert.Throws<ArgumentException>(() => tally.LeadsOf(vote["A"], country["x"], Segmentation.Total)).Message, StringComparison.Ordinal);
        Assert.Contains("same answers", Assert.Throws<ArgumentException>(() => responses.LeadOf(vote["A"], vote["A"])).Message, StringComparison.Ordinal);
    }
}

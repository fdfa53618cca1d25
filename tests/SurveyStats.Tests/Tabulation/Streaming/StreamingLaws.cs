using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Streaming;

/// <summary>A tally straight from a file is that of all its responses, bit for bit, whatever the blocks, the threads and the stops on the way.</summary>
public sealed class StreamingLaws
{
    public static TheoryData<string> Designs => ["none", "weights", "population", "independent", "clusters", "sizes", "nested"];

    [Theory]
    [MemberData(nameof(Designs))]
    public void A_streamed_tally_is_that_of_all_responses_bit_for_bit(string kind) => Law.Holds(
        Gen.Select(Gen.Int[1, 120], Gen.Int[0, 999], Gen.Int[30, 3000], Gen.Int[1, 3]),
        c =>
        {
            var csv = StreamedSurvey.Header + StreamedSurvey.Rows(c.Item1, c.Item2);
            var options = StreamedSurvey.Options(kind);
            Assert.Equal(StreamedSurvey.Whole(csv, options).ToJson(), StreamedSurvey.Streamed(csv, options, null, c.Item3, c.Item4).ToJson());
        },
        count: 25);

    [Theory]
    [MemberData(nameof(Designs))]
    public void A_tally_resumed_at_any_checkpoint_is_that_of_one_reading_bit_for_bit(string kind)
    {
        var csv = StreamedSurvey.Header + StreamedSurvey.Rows(200, 5);
        var options = StreamedSurvey.Options(kind);
        var whole = StreamedSurvey.Whole(csv, options).ToJson();
        var checkpoints = new List<string>();
        var streaming = new TallyStreaming { CheckpointBytes = 1, Checkpointed = c => checkpoints.Add(c.ToJson()) };
        Assert.Equal(whole, StreamedSurvey.Streamed(csv, options, streaming, 700).ToJson());
        Assert.True(checkpoints.Count > 5);
        foreach (var json in checkpoints.SkipLast(1))
        {
            var checkpoint = TallyCheckpoint.FromJson(json);
            Assert.Equal(json, checkpoint.ToJson());
            var resumed = StreamedSurvey.Streamed(csv, options, new TallyStreaming { ResumeFrom = checkpoint }, 900, 1);
            Assert.Equal(whole, resumed.ToJson());
            Assert.Same(StreamedSurvey.Survey, resumed.Survey);
        }
    }

    [Fact]
    public void A_domain_is_kept_as_one()
    {
        var csv = StreamedSurvey.Header + StreamedSurvey.Rows(300);
        var domain = Criterion.Chose(StreamedSurvey.Vote["yes"]);
        foreach (var kind in new[] { "none", "weights", "clusters" })
        {
            var options = StreamedSurvey.Options(kind);
            Assert.Equal(
                StreamedSurvey.Whole(csv, options, domain).ToJson(), StreamedSurvey.Streamed(csv, options, new TallyStreaming { Domain = domain }).ToJson());
        }
    }

    [Fact]
    public void Many_different_numbers_give_the_same_moments()
    {
        var csv = StreamedSurvey.Header + StreamedSurvey.Rows(20_000, 3);
        foreach (var kind in new[] { "none", "weights", "clusters" })
        {
            var options = StreamedSurvey.Options(kind);
            Assert.Equal(StreamedSurvey.Whole(csv, options).ToJson(), StreamedSurvey.Streamed(csv, options, null, 100_000).ToJson());
        }
    }

    [Fact]
    public void Bad_rows_are_skipped_and_reported_as_by_reading_all()
    {
        var csv = StreamedSurvey.Header + StreamedSurvey.Rows(100) + "7,SE\n" + StreamedSurvey.Rows(100, 2, 100) + "300,XX,yes,A,1,2,s1,p1,100,1,1\n301,SE,yes,A,one,2,s1,p1,100,1,1\n";
        var options = StreamedSurvey.Options("weights") with { BadRows = BadRows.Skip };
        LoadReport? report = null;
        var streamed = StreamedSurvey.Streamed(csv, options, new TallyStreaming { Reported = r => report = r });
        var all = ResponseSet.ParseCsv(csv, options with { Survey = StreamedSurvey.Survey });
        Assert.Equal(Tally.Of(all, StreamedSurvey.Questions, StreamedSurvey.By).ToJson(), streamed.ToJson());
        Assert.Equal((all.Report.RowsRead, all.Report.RowsSkipped), (report!.RowsRead, report.RowsSkipped));
        Assert.Equal(all.Report.Errors.Select(e => e.ToString()), report.Errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Errors_are_told_together_as_by_reading_all()
    {
        var csv = StreamedSurvey.Header + StreamedSurvey.Rows(100) + "7,SE\n300,XX,yes,A,1,2,s1,p1,100,1,1\n" + StreamedSurvey.Rows(100, 2, 100) + "301,SE,yes,A,one,2,s1,p1,100,1,1\n";
        var options = StreamedSurvey.Options("none");
        var all = Assert.Throws<SurveyDataException>(() => StreamedSurvey.Whole(csv, options));
        Assert.Equal(all.Message, Assert.Throws<SurveyDataException>(() => StreamedSurvey.Streamed(csv, options)).Message);
    }
}

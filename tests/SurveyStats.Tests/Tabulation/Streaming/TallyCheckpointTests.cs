using Xunit;

namespace SurveyStats.Tests.Streaming;

/// <summary>Checkpoints know what they belong to: another file, another query and the same part twice are refused.</summary>
public sealed class TallyCheckpointTests
{
    private static readonly ReadOptions Options = StreamedSurvey.Options("weights");
    private static readonly string Csv = StreamedSurvey.Header + StreamedSurvey.Rows(300);

    [Fact]
    public void A_file_that_changed_before_the_checkpoint_is_refused()
    {
        var checkpoint = Checkpoints(Csv)[3];
        var changed = Csv.Replace("\n5,", "\n6,", StringComparison.Ordinal);
        Assert.Equal(Csv.Length, changed.Length);
        Assert.Contains("are not those that were read before", Refused(changed, Options, checkpoint), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_length_is_refused() =>
        Assert.Contains("bytes, and has", Refused(Csv + StreamedSurvey.Rows(1, 9, 900), Options, Checkpoints(Csv)[3]), StringComparison.Ordinal);

    [Fact]
    public void Another_header_is_refused() => Assert.Contains(
        "the header differ", Refused(Csv.Replace("r1,r2\n", "r1,r3\n", StringComparison.Ordinal), Options, Checkpoints(Csv)[3]), StringComparison.Ordinal);

    [Fact]
    public void Other_options_are_refused()
    {
        var checkpoint = Checkpoints(Csv)[3];
        foreach (var other in new[]
        {
            Options with { WeightColumn = null }, Options with { MissingValues = ["-"] }, Options with { BadRows = BadRows.Skip },
            StreamedSurvey.Options("clusters"), Options with { NotAskedValues = ["no"] },
        })
        {
            Assert.Contains("the questionnaire, the query, the options", Refused(Csv, other, checkpoint), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_domain_is_refused() => Assert.Contains("the query", Assert.Throws<ArgumentException>(() => StreamedSurvey.Streamed(
        Csv, Options, new TallyStreaming { ResumeFrom = Checkpoints(Csv)[3], Domain = Criterion.Chose(StreamedSurvey.Vote["yes"]) })).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_question_is_refused()
    {
        var checkpoint = Checkpoints(Csv)[3];
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Csv));
        Assert.Throws<ArgumentException>(() => Tally.FromCsv(
            stream, StreamedSurvey.Survey, [StreamedSurvey.Vote], StreamedSurvey.By, Options, streaming: new TallyStreaming { ResumeFrom = checkpoint }));
    }

    [Fact]
    public void A_checkpoint_at_the_end_has_nothing_to_resume() =>
        Assert.Contains("nothing to resume", Refused(Csv, Options, Checkpoints(Csv)[^1]), StringComparison.Ordinal);

    [Fact]
    public void Parts_merge_to_the_whole_bit_for_bit_in_any_order()
    {
        var parts = Enumerable.Range(0, 3).Select(i => Checkpoints(StreamedSurvey.Header + StreamedSurvey.Rows(100, i, i * 100))[^1]).ToArray();
        var whole = StreamedSurvey.Whole(StreamedSurvey.Header + string.Concat(Enumerable.Range(0, 3).Select(i => StreamedSurvey.Rows(100, i, i * 100))), Options).ToJson();
        Assert.Equal(whole, parts[0].MergedWith(parts[1]).MergedWith(parts[2]).Tally.ToJson());
        var other = TallyCheckpoint.FromJson(parts[2].MergedWith(parts[0]).ToJson()).MergedWith(parts[1]);
        Assert.Equal(whole, other.Tally.ToJson());
        Assert.Equal((300, 3), (other.RowsRead, other.Parts.Count));
    }

    [Fact]
    public void The_same_part_twice_is_refused_whatever_its_name()
    {
        var (first, second) = (Checkpoints(StreamedSurvey.Header + StreamedSurvey.Rows(100))[^1], Checkpoints(StreamedSurvey.Header + StreamedSurvey.Rows(100, 2))[^1]);
        var both = first.MergedWith(second);
        Assert.Contains("would be counted twice", Assert.Throws<ArgumentException>(() => both.MergedWith(first)).Message, StringComparison.Ordinal);
        Assert.Contains("would be counted twice", Assert.Throws<ArgumentException>(() => second.MergedWith(both)).Message, StringComparison.Ordinal);
        Assert.Contains("would be counted twice", Assert.Throws<ArgumentException>(() => first.MergedWith(first)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_files_that_are_different_parts_can_be_named()
    {
        var csv = StreamedSurvey.Header + StreamedSurvey.Rows(1);
        var north = Checkpoints(csv, new TallyStreaming { PartId = "north" })[^1];
        var south = Checkpoints(csv, new TallyStreaming { PartId = "south" })[^1];
        Assert.Equal(["north", "south"], north.MergedWith(south).Parts);
    }

    [Fact]
    public void A_part_that_was_not_read_to_its_end_is_not_merged()
    {
        var checkpoints = Checkpoints(Csv);
        Assert.Contains("Resume it to its end", Assert.Throws<ArgumentException>(() => checkpoints[^1].MergedWith(checkpoints[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_different_queries_are_not_merged() => Assert.Contains("by the same query", Assert.Throws<ArgumentException>(() => Checkpoints(Csv)[^1].MergedWith(
        Checkpoints(StreamedSurvey.Header + StreamedSurvey.Rows(10, 8), options: Options with { MissingValues = [] })[^1])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "format")]
    [InlineData("nothing", "JSON")]
    [InlineData("""{"format": "surveystats.checkpoint", "version": 7}""", "version is 7")]
    [InlineData("""{"format": "surveystats.tally", "version": 1}""", "surveystats.checkpoint")]
    public void What_is_no_checkpoint_is_refused(string json, string problem) => Assert.Contains(
        problem, Assert.Throws<SurveyFormatException>(() => TallyCheckpoint.FromJson(json)).Message, StringComparison.Ordinal);

    private static List<TallyCheckpoint> Checkpoints(string csv, TallyStreaming? streaming = null, ReadOptions? options = null)
    {
        var checkpoints = new List<TallyCheckpoint>();
        StreamedSurvey.Streamed(csv, options ?? Options, (streaming ?? new TallyStreaming()) with { CheckpointBytes = 1, Checkpointed = checkpoints.Add });
        return checkpoints;
    }

    private static string Refused(string csv, ReadOptions options, TallyCheckpoint checkpoint) => Assert.Throws<ArgumentException>(
        () => StreamedSurvey.Streamed(csv, options, new TallyStreaming { ResumeFrom = checkpoint })).Message;
}

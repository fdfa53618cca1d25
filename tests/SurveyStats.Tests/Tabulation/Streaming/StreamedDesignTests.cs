using Xunit;

namespace SurveyStats.Tests.Streaming;

/// <summary>What only shows in all parts together is found; what needs all responses at once is refused with the cure.</summary>
public sealed class StreamedDesignTests
{
    public static TheoryData<SampleDesign> Unstreamable =>
    [
        SampleDesign.Replicates(ReplicationMethod.Bootstrap, ["r1", "r2"], "w"),
        SampleDesign.JackknifeGroups("psu"),
        SampleDesign.Complex(null, "stratum", ["psu"], ["size"]),
    ];

    [Theory]
    [MemberData(nameof(Unstreamable))]
    public void A_design_that_needs_all_responses_is_refused_with_the_cure(SampleDesign design) => Assert.Contains(
        "ResponseSet.ReadCsv", Assert.Throws<ArgumentException>(() => Stream(StreamedSurvey.Rows(50), design)).Message, StringComparison.Ordinal);

    [Fact]
    public void Fractions_are_refused_with_the_cure() => Assert.Contains("holds fractions", Assert.Throws<ArgumentException>(() => Stream(
        "1,SE,yes,A,1,2,s1,p1,0.5,1,1\n2,SE,no,A,1,2,s1,p2,0.5,1,1\n", SampleDesign.Complex("w", "stratum", ["psu"], ["size"]))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cluster_in_two_strata_is_found_across_blocks()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i},SE,yes,A,1,2,s{(i < 30 ? 1 : 2)},p{(i < 10 ? i % 5 : i < 30 ? 7 : (i % 5) + 4)},100,1,1\n")));
        var error = Assert.Throws<SurveyDataException>(() => Stream(rows, SampleDesign.Complex("w", "stratum", ["psu"])));
        Assert.Contains("'p4' lies in stratum 's1', and in stratum 's2'.", error.Message, StringComparison.Ordinal);
        Stream(rows, SampleDesign.Complex("w", "stratum", ["psu"], nested: true));
    }

    [Fact]
    public void A_population_smaller_than_the_sample_is_found_across_blocks()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i},SE,yes,A,1,2,s1,p{i},30,1,1\n")));
        Assert.Contains("has 40 units together, more than its population of 30", Assert.Throws<SurveyDataException>(
            () => Stream(rows, SampleDesign.Complex("w", "stratum", ["psu"], ["size"]))).Message, StringComparison.Ordinal);
        Assert.Contains("The population of 39 is smaller than the sample of 40", Assert.Throws<ArgumentException>(
            () => Stream(rows, SampleDesign.SimpleRandomFrom(39))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_population_that_differs_from_block_to_block_is_found()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i},SE,yes,A,1,2,s{(i is < 15 or > 30 ? 1 : 2)},p{i},{(i < 31 ? 100 : 200)},1,1\n")));
        Assert.Contains("the population of stratum 's1' differs", Assert.Throws<SurveyDataException>(
            () => Stream(rows, SampleDesign.Complex("w", "stratum", ["psu"], ["size"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_of_weight_0_are_no_error_and_a_file_of_weight_0_is()
    {
        var zeros = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i},SE,yes,A,1,0,s1,p{i},100,1,1\n")));
        var design = SampleDesign.Complex("w", "stratum", ["psu"]);
        Assert.Equal(41, Stream(zeros + "99,SE,yes,A,1,2,s1,p99,100,1,1\n", design).SampleSize);
        Assert.Contains("All weights are 0", Assert.Throws<SurveyDataException>(() => Stream(zeros, design)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_identifiers_are_found_within_a_block_and_by_option_across_blocks()
    {
        var rows = StreamedSurvey.Rows(50);
        Assert.Contains("is the identifier of row", Assert.Throws<SurveyDataException>(
            () => Stream(rows[..(rows.IndexOf('\n', StringComparison.Ordinal) + 1)] + rows, null)).Message, StringComparison.Ordinal);
        var far = rows + StreamedSurvey.Rows(1, 4);
        Assert.Equal(51, Stream(far, null).SampleSize);
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => Stream(far, null, new TallyStreaming { UniqueIds = true })).Errors);
        Assert.Equal(("id", "0", "is the identifier of an earlier row too."), (error.Column, error.Text, error.Problem));
        Assert.Equal(50, Stream(rows, null, new TallyStreaming { UniqueIds = true }).SampleSize);
        Assert.Contains("IdColumn", Assert.Throws<ArgumentException>(
            () => StreamedSurvey.Streamed(StreamedSurvey.Header + rows, new ReadOptions(), new TallyStreaming { UniqueIds = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_long_layout_is_refused() => Assert.Contains("long layout", Assert.Throws<ArgumentException>(() => Tally.FromCsv(
        new MemoryStream(), StreamedSurvey.Survey, StreamedSurvey.Questions, StreamedSurvey.By, format: new CsvFormat { Long = new LongLayout("r", "q", "a") })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_column_and_a_file_without_rows_are_told()
    {
        Assert.Contains("no such column", Assert.Throws<SurveyDataException>(() => StreamedSurvey.Streamed("vote\nyes\n", new ReadOptions())).Message, StringComparison.Ordinal);
        Assert.Contains("There is no response", Assert.Throws<SurveyDataException>(() => Stream(string.Empty, null)).Message, StringComparison.Ordinal);
        Assert.Contains("empty", Assert.Throws<SurveyDataException>(() => StreamedSurvey.Streamed(string.Empty, new ReadOptions())).Message, StringComparison.Ordinal);
    }

    private static Tally Stream(string rows, SampleDesign? design, TallyStreaming? streaming = null) => StreamedSurvey.Streamed(
        StreamedSurvey.Header + rows, StreamedSurvey.Options("none") with { Design = design }, streaming, 150);
}

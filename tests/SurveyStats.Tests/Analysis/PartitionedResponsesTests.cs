using SurveyStats.Responses;
using Xunit;

namespace SurveyStats.Tests.Analysis;

/// <summary>Responses stored segment by segment, as a user asks for them.</summary>
public sealed class PartitionedResponsesTests
{
    private const string Csv = """
        id,country,answer,age,w,stratum,m
        a,SE,yes,30,1,north,1
        b,NO,no,40,2,south,2
        c,SE,no,,3,north,1
        d,,yes,60,4,south,2
        e,NO,yes,70,5,north,1
        f,SE,yes,20,6,south,2
        """;

    [Fact]
    public void Segments_follow_one_another_and_rows_outside_come_last()
    {
        var responses = Read();
        var partitioned = responses.PartitionedBy(responses.Survey.SegmentsBy("country"));
        Assert.Equal(["b", "e", "a", "c", "f", "d"], partitioned.RespondentIds);
        Assert.Equal([2, 5, 1, 3, 6, 4], partitioned.Weights.ToArray());
        Assert.Equal([1, 4, 0, 2, 5, 3], Enumerable.Range(0, 6).Select(partitioned.OriginalRow));
        Assert.Equal([(0, 2, 1), (2, 3, 1), (5, 1, 0)], partitioned.Partition!.Runs.Select(r => (r.Start, r.Length, r.Segments.Length)));
        Assert.Equal("country", partitioned.PartitionedSegments?.Name);
        Assert.Null(responses.PartitionedSegments);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], partitioned.InOriginalOrder().RespondentIds);
        Assert.Same(responses, responses.InOriginalOrder());
    }

    [Fact]
    public void Responses_are_partitioned_as_they_are_read()
    {
        var responses = Read().PartitionedBy(survey => survey.SegmentsBy("country"));
        Assert.Equal(["b", "e", "a", "c", "f", "d"], responses.RespondentIds);
        Assert.Equal(3, responses.OriginalRow(5));
    }

    [Fact]
    public void A_design_bound_afterwards_finds_its_columns()
    {
        var responses = Read();
        var design = SampleDesign.Complex(strata: "stratum");
        var (expected, found) = (responses.DrawnBy(design), responses.PartitionedBy(responses.Survey.SegmentsBy("country")).DrawnBy(design));
        Assert.Equal([1, 0, 0, 0, 1, 1], found.Bound.GroupOfRow!);
        Assert.Equal(expected.Bound.GroupOfRow, found.InOriginalOrder().Bound.GroupOfRow);
        Assert.Equal(expected.ProportionOf(expected.Survey.Choice("answer")["yes"]).StandardError, found.ProportionOf(found.Survey.Choice("answer")["yes"]).StandardError);
    }

    /// <summary>The row in a message is that of the source: the third response is the fourth of the partitioned ones.</summary>
    [Fact]
    public void Errors_name_the_rows_of_the_source()
    {
        var responses = Read();
        var partitioned = responses.PartitionedBy(responses.Survey.SegmentsBy("country"));
        var total = CalibrationTotal.Sum(responses.Survey.Numeric("age"), 300);
        var (expected, found) = (
            Assert.Throws<SurveyDataException>(() => responses.CalibratedTo([total])), Assert.Throws<SurveyDataException>(() => partitioned.CalibratedTo([total])));
        Assert.Equal(3, found.Errors[0].Row);
        Assert.Equal(expected.Message, found.Message);
        Assert.Equal(
            Assert.Throws<SurveyDataException>(() => responses.DrawnBy(SampleDesign.Complex("age"))).Message,
            Assert.Throws<SurveyDataException>(() => partitioned.DrawnBy(SampleDesign.Complex("age"))).Message);
    }

    [Fact]
    public void Imputations_of_partitioned_responses_are_in_the_original_order()
    {
        var responses = Read();
        var imputations = responses.PartitionedBy(responses.Survey.SegmentsBy("country")).ImputedBy("m");
        Assert.Equal(["a", "c", "e"], imputations[0].RespondentIds);
        Assert.Equal([2, 4, 6], imputations[1].Weights.ToArray());
    }

    [Fact]
    public void No_response_at_all_makes_no_run()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("country", ["NO", "SE"])]);
        var partitioned = new ResponseSetBuilder(survey).Build().PartitionedBy(survey.SegmentsBy("country"));
        Assert.Empty(partitioned.Partition!.Runs);
        Assert.Equal(0, partitioned.InOriginalOrder().Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => partitioned.OriginalRow(0));
    }

    [Fact]
    public void Misuse_is_named()
    {
        var responses = Read();
        Assert.Equal("by", Assert.Throws<ArgumentNullException>(() => responses.PartitionedBy((Segmentation)null!)).ParamName);
        Assert.Equal("by", Assert.Throws<ArgumentNullException>(() => responses.PartitionedBy((Func<Survey, Segmentation>)null!)).ParamName);
        Assert.Equal("by", Assert.Throws<ArgumentException>(() => responses.PartitionedBy(_ => null!)).ParamName);
        Assert.Equal("row", Assert.Throws<ArgumentOutOfRangeException>(() => responses.OriginalRow(6)).ParamName);
        Assert.Equal("row", Assert.Throws<ArgumentOutOfRangeException>(() => responses.OriginalRow(-1)).ParamName);
        var other = new Survey("other", [new SingleChoiceQuestion("country", ["NO", "SE"])]);
        Assert.Contains("not of this survey", Assert.Throws<ArgumentException>(() => responses.PartitionedBy(other.SegmentsBy("country"))).Message, StringComparison.Ordinal);
    }

    /// <summary>Few numbers keep their codes through the change of order.</summary>
    [Fact]
    public void Distinct_numbers_that_are_known_move_along()
    {
        var responses = Read();
        var age = responses.Survey.Numeric("age");
        var codes = ((ValueColumn<double>)responses.Column(age)).Distinct()!;
        var moved = ((ValueColumn<double>)responses.PartitionedBy(responses.Survey.SegmentsBy("country")).Column(age)).KnownDistinct!;
        Assert.Same(codes.Values, moved.Values);
        Assert.Equal([codes.Codes[1], codes.Codes[4], codes.Codes[0], codes.Codes[2], codes.Codes[5], codes.Codes[3]], Enumerable.Range(0, 6).Select(row => moved.Codes[row]));
    }

    private static ReadOptions Options { get; } = new() { WeightColumn = "w", DesignColumns = ["stratum", "m"] };

    private static ResponseSet Read() => ResponseSet.ParseCsv(Csv, Options);
}

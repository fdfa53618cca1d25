using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class ResponseStorageTests
{
    private const string Csv = """
        id,country,brands,age,why,w,stratum
        a,SE,x;y,30,,1.25,north
        bc,NO,x,,good,2,south
        d,SE,,50,bad,3,north
        e,NO,y,60,,4,south
        """;

    private static readonly Survey Survey = new(
        "s",
        [
            new SingleChoiceQuestion("country", ["NO", "SE"]), new MultipleChoiceQuestion("brands", ["x", "y"]), new NumericQuestion("age"), new OpenTextQuestion("why"),
        ]);

    private static readonly ReadOptions Options = new()
    {
        Survey = Survey,
        IdColumn = "id",
        WeightColumn = "w",
        DesignColumns = ["stratum"],
        MultipleChoices = [MultipleChoiceColumns.Delimited("brands")],
    };

    [Fact]
    public void Bytes_are_told_by_column_weights_and_design()
    {
        var responses = ResponseSet.ParseCsv(Csv, Options).DrawnBy(SampleDesign.Complex(strata: "stratum"));
        var storage = responses.Storage;
        Assert.Equal(4, storage.Responses);

        // Texts: 4 references of 8 bytes, and 7 characters of 2.
        Assert.Equal(
            [("country", "8-bit codes", 4), ("brands", "8-bit masks", 4), ("age", "64-bit numbers, 8-bit states", 36), ("why", "texts, 8-bit states", 32 + 14 + 4)],
            storage.Columns.Select(p => (p.Name, p.Form, (int)p.Bytes)));
        Assert.Equal([("weights", "64-bit numbers", 32)], storage.Weights.Select(p => (p.Name, p.Form, (int)p.Bytes)));
        Assert.Equal([("groups of the design", 16), ("column stratum", 16)], storage.Design.Select(p => (p.Name, (int)p.Bytes)));
        Assert.Equal([("identifiers", "texts", 32 + 10)], storage.Rows.Select(p => (p.Name, p.Form, (int)p.Bytes)));
        Assert.Equal(200, storage.Bytes);
        Assert.Equal(50, storage.BytesPerResponse);
        Assert.Equal(9, storage.BytesPerResponseOf(storage.Columns[2]));
    }

    [Fact]
    public void Storage_is_shown_a_line_a_part()
    {
        var responses = ResponseSet.ParseCsv(Csv, Options with { WeightPrecision = WeightPrecision.Single }).PartitionedBy(survey => survey.SegmentsBy("country"));
        Assert.Equal(
            """
            4 responses, 46 bytes each, 184 in all
            country            1  8-bit codes
            brands             1  8-bit masks
            age                9  64-bit numbers, 8-bit states
            why             12.5  texts, 8-bit states
            weights            4  32-bit numbers
            column stratum     4  32-bit codes
            identifiers     10.5  texts
            original order     4  32-bit places
            """,
            responses.Storage.ToString());
    }

    [Fact]
    public void What_is_made_on_first_use_counts_from_then_on()
    {
        var responses = ResponseSet.ParseCsv(Csv, Options with { WeightPrecision = WeightPrecision.Single }).PartitionedBy(survey => survey.SegmentsBy("country"));
        var before = responses.Storage.Bytes;
        Assert.Equal(2, responses.OriginalRow(3));
        Assert.Equal(before + 16, responses.Storage.Bytes);
        Assert.Equal(4, responses.Weights.Length);
        Assert.Equal(before + 16 + 32, responses.Storage.Bytes);
        responses.MeanOf(Survey.Numeric("age"));
        Assert.Equal(before + 16 + 32 + 4, responses.Storage.Bytes);
    }

    [Fact]
    public void Wide_codes_masks_and_replicates_count_what_they_take()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("q", Options(300)), new MultipleChoiceQuestion("m", Options(40)), new MultipleChoiceQuestion("n", Options(100))]);
        var builder = new ResponseSetBuilder(survey);
        for (var row = 0; row < 10; row++)
        {
            builder.Begin(2).DesignValue("w", 3).DesignValue("r1", 1).DesignValue("r2", 2);
        }

        var responses = builder.Build().DrawnBy(SampleDesign.Replicates(ReplicationMethod.Bootstrap, ["r1", "r2"], "w"));
        Assert.Equal([("16-bit codes", 20), ("1 x 64-bit masks", 80), ("2 x 64-bit masks", 160)], responses.Storage.Columns.Select(p => (p.Form, (int)p.Bytes)));
        Assert.Equal([("weights", 80), ("weights of the design", 80)], responses.Storage.Weights.Select(p => (p.Name, (int)p.Bytes)));
        Assert.Contains(responses.Storage.Design, p => p is { Name: "replicate weights", Form: "2 x 64-bit numbers", Bytes: 160 });

        static IEnumerable<AnswerDefinition> Options(int count) => Enumerable.Range(0, count).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}")));
    }

    [Fact]
    public void No_responses_take_nothing()
    {
        var storage = new ResponseSetBuilder(Survey).Build().Storage;
        Assert.Equal((0, 0, 0.0), (storage.Responses, storage.Bytes, storage.BytesPerResponse));
        Assert.StartsWith("0 responses, 0 bytes each, 0 in all\n", storage.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => storage.BytesPerResponseOf(null!));
    }
}

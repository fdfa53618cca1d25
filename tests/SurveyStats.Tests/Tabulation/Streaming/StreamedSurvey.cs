using System.Globalization;
using System.Text;
using SurveyStats.Responses;
using SurveyStats.Tabulation;

namespace SurveyStats.Tests.Streaming;

/// <summary>A survey as CSV, and its tally straight from the bytes and by way of all responses.</summary>
internal static class StreamedSurvey
{
    public static readonly SingleChoiceQuestion Country = new("country", ["SE", "NO", "US"]);
    public static readonly SingleChoiceQuestion Vote = new("vote", ["yes", "no", "don't know"]);
    public static readonly MultipleChoiceQuestion Brands = new("brands", ["A", "B", "C"]);
    public static readonly NumericQuestion Income = new("income");
    public static readonly Survey Survey = new("survey", [Country, Vote, Brands, Income]);
    public static readonly Question[] Questions = [Vote, Brands, Income];
    public static readonly Segmentation[] By = [Survey.SegmentsBy("country"), Segmentation.Total];

    public const string Header = "id,country,vote,brands,income,w,stratum,psu,size,r1,r2\n";

    /// <summary>Rows that depend on the seed only.</summary>
    public static string Rows(int count, int seed = 1, int from = 0)
    {
        var random = new Random(seed);
        var csv = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            var stratum = random.Next(3);
            csv.Append(CultureInfo.InvariantCulture, $"{i},{Pick(random, "SE", "NO", "US")},{Pick(random, "yes", "no", "don't know", "")},");
            csv.Append(CultureInfo.InvariantCulture, $"{Pick(random, "A", "\"A;B\"", "B;C", "", "\"A;\nC\"")},{random.Next(50_000) / 8.0},");
            csv.Append(CultureInfo.InvariantCulture, $"{random.Next(1, 3_000_000) / 1e6},s{stratum},p{(stratum * 10) + random.Next(4)},{100 + stratum},1.5,0.5\n");
        }

        return csv.ToString();
    }

    public static ReadOptions Options(string kind) => new()
    {
        IdColumn = "id",
        WeightColumn = kind == "weights" ? "w" : null,
        Design = kind switch
        {
            "population" => SampleDesign.SimpleRandomFrom(1_000_000),
            "independent" => SampleDesign.Complex("w", "stratum"),
            "clusters" => SampleDesign.Complex("w", "stratum", ["psu"]),
            "sizes" => SampleDesign.Complex("w", "stratum", ["psu"], ["size"]),
            "nested" => SampleDesign.Complex(null, "stratum", ["psu"], nested: true),
            _ => null,
        },
    };

    public static Tally Whole(string csv, ReadOptions options, Criterion? domain = null) => Tally.Of(
        ResponseSet.ParseCsv(csv, options with { Survey = Survey }).Within(domain ?? Criterion.Everyone), Questions, By);

    public static Tally Streamed(string csv, ReadOptions options, TallyStreaming? streaming = null, int blockLength = 500, int threads = 2) =>
        Streamed(new MemoryStream(Encoding.UTF8.GetBytes(csv)), options, streaming, blockLength, threads);

    public static Tally Streamed(
        Stream stream, ReadOptions options, TallyStreaming? streaming = null, int blockLength = 500, int threads = 2, IProgress<ReadProgress>? progress = null,
        CancellationToken cancellation = default) =>
        new StreamedCsv(new StreamedTabulation(Survey, Questions, By, options, streaming, "CSV"), new CsvFormat(), new SourceState(stream)) { Parts = (threads, blockLength) }
            .Tabulate(stream, progress, cancellation);

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}

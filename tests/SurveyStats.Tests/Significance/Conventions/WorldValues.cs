using System.Collections.Concurrent;

namespace SurveyStats.Tests.Significance;

/// <summary>Shares of the World Values Survey and of the schools of the R package survey, under the designs that their files tell.</summary>
internal static class WorldValues
{
    private static readonly ConcurrentDictionary<(string File, string? Weights), ResponseSet> Read = new();

    /// <summary>The share of "Too Little" for poverty in Sweden, Norway, both together, and among women, with weights or without.</summary>
    public static ProportionSet SharesByGroup(string? weights)
    {
        var responses = Responses("wvs.csv", weights);
        var (country, gender) = (responses.Survey.Choice("country"), responses.Survey.Choice("gender"));
        return responses.ProportionsOf(responses.Survey.Choice("poverty")["Too Little"], Segmentation.Of(
            "groups",
            ("Sweden", Criterion.Chose(country["Sweden"])),
            ("Norway", Criterion.Chose(country["Norway"])),
            ("Nordic", Criterion.Or(Criterion.Chose(country["Sweden"]), Criterion.Chose(country["Norway"]))),
            ("Women", Criterion.Chose(gender["female"]))));
    }

    /// <summary>The share of "Too Little" in each country.</summary>
    public static ProportionSet SharesByCountry(SampleDesign design, string file = "wvs.csv")
    {
        var responses = Responses(file, null).DrawnBy(design);
        return responses.ProportionsOf(responses.Survey.Choice("poverty")["Too Little"], responses.Survey.SegmentsBy("country"));
    }

    /// <summary>The share of "Too Little" in Sweden and Norway, other countries in no segment.</summary>
    public static ProportionSet SharesOfTwo(SampleDesign design)
    {
        var responses = Responses("wvs.csv", null).DrawnBy(design);
        var country = responses.Survey.Choice("country");
        return responses.ProportionsOf(responses.Survey.Choice("poverty")["Too Little"], Segmentation.Of(
            "two", ("Sweden", Criterion.Chose(country["Sweden"])), ("Norway", Criterion.Chose(country["Norway"]))));
    }

    /// <summary>The share of schools that met the target, among those that met that of comparable improvement and the others.</summary>
    public static ProportionSet SchoolsByImprovement()
    {
        var responses = ResponseSet.ReadCsv(
            Data("apiclus1.csv"), new ReadOptions { Design = SampleDesign.Complex("pw", clusters: ["dnum"], population: ["fpc"]) });
        return responses.ProportionsOf(responses.Survey.Choice("sch_wide")["Yes"], responses.Survey.SegmentsBy("comp_imp"));
    }

    private static ResponseSet Responses(string file, string? weights) =>
        Read.GetOrAdd((file, weights), key => ResponseSet.ReadCsv(Data(key.File), new ReadOptions { WeightColumn = key.Weights }));

    private static string Data(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", file);
}

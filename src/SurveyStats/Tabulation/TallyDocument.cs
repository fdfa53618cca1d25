using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SurveyStats.Questionnaire;

namespace SurveyStats.Tabulation;

/// <summary>A tally as it stands in JSON, its questionnaire included.</summary>
internal sealed record TallyDocument(
    SurveyDocument Survey,
    DesignDocument Design,
    long SampleSize,
    IReadOnlyList<SegmentationDocument> Segmentations,
    IReadOnlyList<TableDocument> Tables,
    SamplingDocument? Sampling = null)
{
    public const string FormatName = "surveystats.tally";
    public const int CurrentVersion = 2;
    public const int OldestVersion = 1;

    [JsonPropertyOrder(-2)]
    public string Format { get; init; } = FormatName;

    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = CurrentVersion;
}

/// <summary>A segmentation, which several tables may share.</summary>
internal sealed record SegmentationDocument(string Name, IReadOnlyList<SegmentDocument> Segments);

/// <summary>A question by a segmentation, which is named by its place in the list of segmentations.</summary>
internal sealed record TableDocument(string Question, int Segmentation, IReadOnlyList<CellDocument> Cells);

/// <summary>A segment, with the group that it lies in.</summary>
internal sealed record SegmentDocument(TextDocument Name, CriterionDocument Criterion, string? Group = null);

/// <summary>
/// A cell: the indices of the segments of its atom; the codes of the options chosen, or the number, or neither; the state; the count; and the exact
/// sums of weights and squared weights as doubles that do not overlap, left out without weights; the same by group of the sample, and of each explicit
/// replicate weight.
/// </summary>
internal sealed record CellDocument(
    IReadOnlyList<int> Segments,
    string State,
    long Count,
    IReadOnlyList<string>? Options = null,
    double? Number = null,
    double[]? Weight = null,
    double[]? SquaredWeight = null,
    GroupsDocument? Groups = null,
    IReadOnlyList<double[]>? Replicates = null,
    MomentsDocument? Moments = null);

/// <summary>Reads and writes without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = VersionedJson.LargestDepth,
    NewLine = "\n")]
[JsonSerializable(typeof(TallyDocument))]
[JsonSerializable(typeof(CheckpointDocument))]
internal sealed partial class TallyJsonContext : JsonSerializerContext
{
    /// <summary>Writes wordings as they are read: letters of any language unescaped.</summary>
    public static TallyJsonContext Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

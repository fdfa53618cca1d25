using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SurveyStats.Questionnaire;

/// <summary>The questionnaire as it stands in JSON.</summary>
internal sealed record SurveyDocument(TextDocument Title, IReadOnlyList<QuestionDocument> Questions)
{
    public const string FormatName = "surveystats.survey";
    public const int CurrentVersion = 1;

    [JsonPropertyOrder(-2)]
    public string Format { get; init; } = FormatName;

    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = CurrentVersion;
}

/// <summary>A text and its translations, by language tag.</summary>
internal sealed record TextDocument(string Text, SortedDictionary<string, string>? Translations = null);

/// <summary>A question of any kind; options for choice questions only, the unit for numeric ones only.</summary>
internal sealed record QuestionDocument(
    string Kind,
    string Id,
    TextDocument Text,
    string? Unit = null,
    IReadOnlyList<OptionDocument>? Options = null,
    CriterionDocument? Filter = null);

/// <summary>An answer option.</summary>
internal sealed record OptionDocument(string Code, TextDocument Label, string Kind, double? Score = null);

/// <summary>A criterion: exactly one of its parts is given.</summary>
internal sealed record CriterionDocument(
    ChoseDocument? Chose = null,
    RangeDocument? Range = null,
    IReadOnlyList<CriterionDocument>? All = null,
    IReadOnlyList<CriterionDocument>? Any = null,
    CriterionDocument? Not = null);

/// <summary>At least one of these options of a question, under the name of the net.</summary>
internal sealed record ChoseDocument(string Question, TextDocument Name, IReadOnlyList<string> Options);

/// <summary>A number from one end to below the other; an end left out is infinite.</summary>
internal sealed record RangeDocument(string Question, double? From = null, double? Below = null);

/// <summary>Reads and writes without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = VersionedJson.LargestDepth,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(SurveyDocument))]
internal sealed partial class SurveyJsonContext : JsonSerializerContext
{
    /// <summary>Wordings stay readable in any script. The text is for files; it must not be pasted into HTML as it is.</summary>
    public static JsonTypeInfo<SurveyDocument> Readable => field ??= new SurveyJsonContext(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).SurveyDocument;
}

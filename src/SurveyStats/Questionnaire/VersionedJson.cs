using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SurveyStats.Questionnaire;

/// <summary>Reads JSON documents that name their format and version, and turns every way in which they can be wrong into one kind of error.</summary>
internal static class VersionedJson
{
    /// <summary>The deepest JSON that is written or read: a criterion of <see cref="SurveyMapping.DeepestCriterion"/> levels in a tally.</summary>
    public const int LargestDepth = (2 * SurveyMapping.DeepestCriterion) + 16;

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = LargestDepth };

    /// <exception cref="SurveyFormatException">The text is not JSON, or not of this format and version, or has unknown, missing or ill-typed fields.</exception>
    public static T Read<T>(string json, JsonTypeInfo<T> type, string format, int version, int? oldest = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            RequireVersion(json, format, version, oldest ?? version);
            return JsonSerializer.Deserialize(json, type) ?? throw new SurveyFormatException("There is nothing but null.", "$");
        }
        catch (JsonException error)
        {
            throw new SurveyFormatException(JsonProblem.Describe(error, json), error.Path ?? "$", error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // What the parser throws for half of a surrogate pair, which JSON can spell and Unicode does not know.
            throw new SurveyFormatException("A text holds half of a surrogate pair. Write whole characters.", "$", error);
        }
    }

    private static void RequireVersion(string json, string format, int version, int oldest)
    {
        using var document = JsonDocument.Parse(json, DocumentOptions);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var name) || name.ValueKind != JsonValueKind.String)
        {
            throw new SurveyFormatException($"There is no field \"format\". Expected \"{format}\".", "$.format");
        }

        if (name.GetString() != format)
        {
            throw new SurveyFormatException($"The format is \"{name.GetString()}\". Expected \"{format}\".", "$.format");
        }

        if (!root.TryGetProperty("version", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var found))
        {
            throw new SurveyFormatException(FormattableString.Invariant($"There is no field \"version\". Expected {version}."), "$.version");
        }

        if (found < oldest || found > version)
        {
            throw new SurveyFormatException(
                FormattableString.Invariant($"The version is {found}, and this library reads version {version}. Use a release that knows it, or write the file again."),
                "$.version");
        }
    }
}

using System.Text.Json;
using SurveyStats.Questionnaire;

namespace SurveyStats;

/// <content>The questionnaire as versioned JSON.</content>
public sealed partial class Survey
{
    /// <summary>Writes the questionnaire as JSON (format "surveystats.survey", version 1). Reading it and writing it again gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(SurveyMapping.ToDocument(this), SurveyJsonContext.Default.SurveyDocument);

    /// <summary>Reads a questionnaire from JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <exception cref="SurveyFormatException">
    /// The text is not JSON, of another format or version, has unknown, missing, doubled or ill-typed fields, or contradicts itself.
    /// </exception>
    public static Survey FromJson(string json) => SurveyMapping.ToSurvey(
        VersionedJson.Read(json, SurveyJsonContext.Default.SurveyDocument, SurveyDocument.FormatName, SurveyDocument.CurrentVersion));

    /// <summary>Writes the questionnaire as JSON to a file (UTF-8), replacing it.</summary>
    /// <param name="path">The file.</param>
    public void Save(string path) => File.WriteAllText(path, ToJson());

    /// <summary>Reads a questionnaire from a JSON file (UTF-8).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="SurveyFormatException">The file does not hold a questionnaire; see <see cref="FromJson"/>.</exception>
    public static Survey Load(string path) => FromJson(File.ReadAllText(path));
}

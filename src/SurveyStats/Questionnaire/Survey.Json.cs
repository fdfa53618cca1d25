using System.Text;
using System.Text.Json;
using SurveyStats.Questionnaire;

namespace SurveyStats;

/// <content>The questionnaire as versioned JSON.</content>
public sealed partial class Survey
{
    /// <summary>
    /// Writes the questionnaire as JSON (format "surveystats.survey", version 1), indented and in a fixed order. Reading it and writing it again
    /// gives the same text.
    /// </summary>
    /// <exception cref="InvalidOperationException">A filter is nested deeper than 50 levels.</exception>
    public string ToJson() => JsonSerializer.Serialize(SurveyMapping.ToDocument(this), SurveyJsonContext.Readable);

    /// <summary>Reads a questionnaire from JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <exception cref="SurveyFormatException">
    /// The text is not JSON, of another format or version, has unknown, missing, doubled or ill-typed fields, or contradicts itself.
    /// </exception>
    public static Survey FromJson(string json) => SurveyMapping.ToSurvey(
        VersionedJson.Read(json, SurveyJsonContext.Readable, SurveyDocument.FormatName, SurveyDocument.CurrentVersion));

    /// <summary>Writes the questionnaire as JSON to a file (UTF-8), replacing it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidOperationException">A filter is nested deeper than 50 levels; the file is then left alone.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToJson());
    }

    /// <summary>Writes the questionnaire as JSON to a stream (UTF-8), which stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidOperationException">A filter is nested deeper than 50 levels.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(ToJson()));
    }

    /// <summary>Reads a questionnaire from a JSON file (UTF-8).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="SurveyFormatException">The file does not hold a questionnaire; see <see cref="FromJson"/>.</exception>
    public static Survey Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var file = File.OpenRead(path);
        return Load(file);
    }

    /// <summary>Reads a questionnaire in JSON from a stream (UTF-8) to its end; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="SurveyFormatException">The stream does not hold a questionnaire; see <see cref="FromJson"/>.</exception>
    public static Survey Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        string json;
        try
        {
            json = reader.ReadToEnd();
        }
        catch (DecoderFallbackException error)
        {
            throw new SurveyFormatException("The text is not in UTF-8. Save it as UTF-8.", "$", error);
        }

        return FromJson(json);
    }
}

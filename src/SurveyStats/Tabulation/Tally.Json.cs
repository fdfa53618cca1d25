using System.Text.Json;
using SurveyStats.Questionnaire;
using SurveyStats.Tabulation;

namespace SurveyStats;

/// <content>The tally as versioned JSON.</content>
public sealed partial class Tally
{
    /// <summary>
    /// Writes the tally as JSON (format "surveystats.tally", version 2), its questionnaire included. Reading it and writing it again gives the same
    /// text; equal tallies have equal texts.
    /// </summary>
    /// <exception cref="NotSupportedException">Weights were calibrated, and the variance linearised: it needs the responses.</exception>
    public string ToJson() => JsonSerializer.Serialize(TallyMapping.ToDocument(this), TallyJsonContext.Readable.TallyDocument);

    /// <summary>Reads a tally from JSON. Questions and segments are then those of its own <see cref="Survey"/> and <see cref="Segmentations"/>.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote, of version 1 or 2.</param>
    /// <exception cref="SurveyFormatException">
    /// The text is not JSON, of another format or version, has unknown, missing, doubled or ill-typed fields, or contradicts itself.
    /// </exception>
    public static Tally FromJson(string json) => TallyMapping.ToTally(
        VersionedJson.Read(json, TallyJsonContext.Default.TallyDocument, TallyDocument.FormatName, TallyDocument.CurrentVersion, TallyDocument.OldestVersion));
}

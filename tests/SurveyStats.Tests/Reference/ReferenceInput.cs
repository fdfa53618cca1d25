using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>Short forms for reading the inputs of reference cases.</summary>
internal static class ReferenceInput
{
    public static double Number(this ReferenceCase figures, string name) => figures.Input.GetProperty(name).GetDouble();

    public static string Text(this ReferenceCase figures, string name) => figures.Input.GetProperty(name).GetString()!;

    public static ConfidenceLevel Level(this ReferenceCase figures) => ConfidenceLevel.Of(figures.Number("level"));

    public static Alternative Alternative(this ReferenceCase figures) =>
        figures.Input.TryGetProperty("alternative", out var alternative)
            ? alternative.GetString() switch
            {
                "less" => SurveyStats.Alternative.Less,
                "greater" => SurveyStats.Alternative.Greater,
                _ => SurveyStats.Alternative.TwoSided,
            }
            : SurveyStats.Alternative.TwoSided;

    public static double[] Numbers(this JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetDouble())];

    /// <summary>Statistic, p-value and its logarithm under the names of the figures.</summary>
    public static Dictionary<string, object?> ToFigures(this TestResult result) => new()
    {
        ["statistic"] = result.Statistic,
        ["df"] = result.DegreesOfFreedom is { } df ? (long)df : null,
        ["p_value"] = result.PValue,
        ["ln_p_value"] = result.LogPValue,
    };
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>What the figures and the library call differently.</summary>
internal static class Vocabulary
{
    public static ConfidenceLevel Level(this ReferenceInput input) => ConfidenceLevel.Of(input.Number("level"));

    public static Alternative Alternative(this ReferenceInput input) => input.Text("alternative") switch
    {
        "two-sided" => SurveyStats.Alternative.TwoSided,
        "less" => SurveyStats.Alternative.Less,
        "greater" => SurveyStats.Alternative.Greater,
        _ => throw input.NotAdapted("alternative"),
    };

    /// <summary>A test under the names of the figures.</summary>
    public static ReferenceFigures ToFigures(this TestResult result) => new()
    {
        ["statistic"] = result.Statistic,
        ["df"] = result.DegreesOfFreedom,
        ["p_value"] = result.PValue,
        ["ln_p_value"] = result.LogPValue,
    };
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Tests of complex samples, one file a task.</summary>
internal sealed class DesignTestAdapter : IReferenceAdapter
{
    public string Function => "design_test";

    public ReferenceFigures Compute(ReferenceInput input) => input.Text("task") switch
    {
        "chisq" => DesignChiSquaredTask.Compute(input),
        "contrast" => DesignContrastTask.Compute(input),
        "ranktest" => DesignRankTask.Compute(input),
        "ttest" => DesignTTestTask.Compute(input),
        "wald_equal" => DesignWaldTask.Compute(input),
        _ => throw input.NotAdapted("task"),
    };
}

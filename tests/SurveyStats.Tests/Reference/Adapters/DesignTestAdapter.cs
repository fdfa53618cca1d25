namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Tests of complex samples, one file a task.</summary>
internal sealed class DesignTestAdapter : IReferenceAdapter
{
    public string Function => "design_test";

    public ReferenceFigures Compute(ReferenceInput input) => input.Text("task") switch
    {
        "contrast" => DesignContrastTask.Compute(input),
        "ttest" => DesignTTestTask.Compute(input),
        _ => throw input.NotAdapted("task"),
    };
}

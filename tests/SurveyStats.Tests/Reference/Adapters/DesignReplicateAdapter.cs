namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Replicate weights, and estimates and contrasts under them.</summary>
internal sealed class DesignReplicateAdapter : IReferenceAdapter
{
    public string Function => "design_replicate";

    public ReferenceFigures Compute(ReferenceInput input) => input.Text("task") switch
    {
        "estimate" => DesignEstimateTask.Compute(input),
        "contrast" => DesignContrastTask.Compute(input),
        "replicate_weights" => DesignReplicateWeightsTask.Compute(input),
        _ => throw input.NotAdapted("task"),
    };
}

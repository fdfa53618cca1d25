namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Quantiles, mean scores and direct standardisation of complex samples.</summary>
internal sealed class DesignOrdinalAdapter : IReferenceAdapter
{
    public string Function => "design_ordinal";

    public ReferenceFigures Compute(ReferenceInput input) => input.Text("task") switch
    {
        "estimate" => DesignEstimateTask.Compute(input),
        "contrast" => DesignContrastTask.Compute(input),
        "quantile" => DesignQuantileTask.Compute(input),
        "standardize" => DesignStandardizeTask.Compute(input),
        _ => throw input.NotAdapted("task"),
    };
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Estimates of complex samples: shares, means, totals and ratios.</summary>
internal sealed class DesignProportionAdapter : IReferenceAdapter
{
    public string Function => "design_proportion";

    public ReferenceFigures Compute(ReferenceInput input) => DesignEstimateTask.Compute(input);
}

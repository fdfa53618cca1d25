namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class PartiallyOverlappingDifferenceAdapter : IReferenceAdapter
{
    public string Function => "partially_overlapping_difference";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var (first, second) = (input.Object("only_first"), input.Object("only_second"));
        var samples = PartiallyOverlappingSamples.Of(
            McNemarAdapter.Table(input.Object("paired")),
            first.Integer("successes"), first.Integer("trials"), second.Integer("successes"), second.Integer("trials"));
        var figures = samples.Test(input.Alternative()).ToFigures();
        var interval = samples.Interval(input.Level());
        figures["difference"] = samples.Difference;
        figures["phi"] = samples.Correlation;
        figures["lower"] = interval?.Lower;
        figures["upper"] = interval?.Upper;
        return figures;
    }
}

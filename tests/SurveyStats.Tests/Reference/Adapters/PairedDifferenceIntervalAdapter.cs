namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class PairedDifferenceIntervalAdapter : IReferenceAdapter
{
    public string Function => "paired_difference_interval";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var comparison = McNemarAdapter.Table(input).Compare(input.Level(), interval: input.Text("method") switch
        {
            "wald" => PairedDifferenceMethod.Wald,
            "bonett-price" => PairedDifferenceMethod.BonettPrice,
            "newcombe" => PairedDifferenceMethod.Newcombe,
            "tango" => PairedDifferenceMethod.Tango,
            _ => throw input.NotAdapted("method"),
        });
        return new ReferenceFigures
        {
            ["difference"] = comparison.Difference,
            ["lower"] = comparison.Interval?.Lower,
            ["upper"] = comparison.Interval?.Upper,
        };
    }
}

namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class HomogeneityTestAdapter : IReferenceAdapter
{
    public string Function => "homogeneity_test";

    public ReferenceFigures Compute(ReferenceInput input) => input.Text("method") switch
    {
        "pearson" => HomogeneityTest.Pearson.Test(input.Table("table")).ToFigures(),
        _ => throw input.NotAdapted("method"),
    };
}

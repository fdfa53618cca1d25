namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class HomogeneityTestAdapter : IReferenceAdapter
{
    public string Function => "homogeneity_test";

    public ReferenceFigures Compute(ReferenceInput input) => (input.Text("method") switch
    {
        "pearson" => HomogeneityTest.Pearson,
        "likelihood-ratio" => HomogeneityTest.LikelihoodRatio,
        "cressie-read" => HomogeneityTest.CressieRead,
        "freeman-tukey" => HomogeneityTest.FreemanTukey,
        "fisher" => HomogeneityTest.FreemanHalton,
        _ => throw input.NotAdapted("method"),
    }).Test(input.Table("table")).ToFigures();
}

namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class McNemarAdapter : IReferenceAdapter
{
    public string Function => "mcnemar";

    public static PairedTable Table(ReferenceInput input) =>
        PairedTable.Of(input.Integer("a"), input.Integer("b"), input.Integer("c"), input.Integer("d"));

    public ReferenceFigures Compute(ReferenceInput input) => Table(input).Test(input.Text("method") switch
    {
        "chi2" => McNemarTest.ChiSquared,
        "chi2-cc" => McNemarTest.ChiSquaredCorrected,
        "exact" => McNemarTest.Exact,
        "mid-p" => McNemarTest.MidP,
        _ => throw input.NotAdapted("method"),
    }).ToFigures();
}

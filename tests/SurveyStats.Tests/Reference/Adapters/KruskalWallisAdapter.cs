namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class KruskalWallisAdapter : IReferenceAdapter
{
    public string Function => "kruskal_wallis";

    public ReferenceFigures Compute(ReferenceInput input) => KruskalWallisTest.Test(input.Table("groups")).ToFigures();
}

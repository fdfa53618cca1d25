namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class HomogeneityTestAdapter : IReferenceAdapter
{
    public string Function => "homogeneity_test";

    public object? Compute(ReferenceCase figures) => HomogeneityTest.Pearson
        .Test([.. figures.Input.GetProperty("table").EnumerateArray().Select(row => row.Numbers())])
        .ToFigures();
}

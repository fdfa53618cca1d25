namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class DifferenceIntervalAdapter : IReferenceAdapter
{
    public string Function => "difference_interval";

    public object? Compute(ReferenceCase figures)
    {
        var method = figures.Text("method") switch
        {
            "newcombe" => DifferenceIntervalMethod.Newcombe,
            "wald" => DifferenceIntervalMethod.Wald,
            var other => throw new NotSupportedException($"method {other}"),
        };
        var (first, second) = (
            Proportion.FromCounts((long)figures.Number("x1"), (long)figures.Number("n1")),
            Proportion.FromCounts((long)figures.Number("x2"), (long)figures.Number("n2")));
        var comparison = first.CompareWithIndependent(second, figures.Level(), interval: method);
        return new Dictionary<string, object?>
        {
            ["difference"] = comparison.Difference,
            ["lower"] = comparison.Interval?.Lower,
            ["upper"] = comparison.Interval?.Upper,
        };
    }
}

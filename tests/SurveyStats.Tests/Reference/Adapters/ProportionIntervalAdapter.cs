namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class ProportionIntervalAdapter : IReferenceAdapter
{
    public string Function => "proportion_interval";

    public object? Compute(ReferenceCase figures)
    {
        var method = figures.Text("method") switch
        {
            "wald" => IntervalMethod.Wald,
            "wilson" => IntervalMethod.Wilson,
            "agresti-coull" => IntervalMethod.AgrestiCoull,
            "jeffreys" => IntervalMethod.Jeffreys,
            "clopper-pearson" => IntervalMethod.ClopperPearson,
            var other => throw new NotSupportedException($"method {other}"),
        };
        var sides = figures.Text("sides") switch
        {
            "lower" => IntervalSides.LowerBound,
            "upper" => IntervalSides.UpperBound,
            _ => IntervalSides.TwoSided,
        };
        var interval = method.Interval(figures.Number("successes"), figures.Number("trials"), figures.Level(), sides);
        return new Dictionary<string, object?> { ["lower"] = interval?.Lower, ["upper"] = interval?.Upper };
    }
}

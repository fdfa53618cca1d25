namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class RatioIntervalAdapter : IReferenceAdapter
{
    public string Function => "ratio_interval";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var method = input.Text("method") switch
        {
            "katz-log" => RatioIntervalMethod.Katz,
            "adjusted-log" => RatioIntervalMethod.Walter,
            "koopman" => RatioIntervalMethod.Koopman,
            "miettinen-nurminen" => RatioIntervalMethod.MiettinenNurminen,
            "mover-wilson" => RatioIntervalMethod.Mover,
            _ => throw input.NotAdapted("method"),
        };
        var (first, second) = (
            Proportion.FromCounts(input.Integer("x1"), input.Integer("n1")),
            Proportion.FromCounts(input.Integer("x2"), input.Integer("n2")));
        var comparison = first.CompareWithIndependent(second);
        var interval = comparison.Ratio(method, input.Level());

        // The figures state the ratio of the samples also where the method has no limits.
        var ratio = interval ?? comparison.Ratio(RatioIntervalMethod.Koopman)!;
        return new ReferenceFigures
        {
            ["ratio"] = ratio.EstimateIsUnbounded ? double.PositiveInfinity : ratio.Estimate,
            ["lower"] = interval?.Lower,
            ["upper"] = interval is null ? null : interval.Upper ?? double.PositiveInfinity,
        };
    }
}

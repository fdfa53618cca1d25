namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class OddsRatioIntervalAdapter : IReferenceAdapter
{
    public string Function => "odds_ratio_interval";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var method = input.Text("method") switch
        {
            "woolf" => OddsRatioIntervalMethod.Woolf,
            "gart" => OddsRatioIntervalMethod.Gart,
            "miettinen-nurminen" => OddsRatioIntervalMethod.MiettinenNurminen,
            "conditional-exact" => OddsRatioIntervalMethod.ConditionalExact,
            "conditional-mid-p" => OddsRatioIntervalMethod.ConditionalMidP,
            _ => throw input.NotAdapted("method"),
        };
        var (first, second) = (
            Proportion.FromCounts(input.Integer("x1"), input.Integer("n1")),
            Proportion.FromCounts(input.Integer("x2"), input.Integer("n2")));
        var interval = first.CompareWithIndependent(second).OddsRatio(method, input.Level());
        return new ReferenceFigures
        {
            ["estimate"] = interval is { EstimateIsUnbounded: true } ? double.PositiveInfinity : interval?.Estimate,
            ["lower"] = interval?.Lower,
            ["upper"] = interval is null ? null : interval.Upper ?? double.PositiveInfinity,
        };
    }
}

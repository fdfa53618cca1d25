namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class ProportionIntervalAdapter : IReferenceAdapter
{
    public string Function => "proportion_interval";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var method = input.Text("method") switch
        {
            "wald" => IntervalMethod.Wald,
            "wald-cc" => IntervalMethod.WaldCorrected,
            "wilson" => IntervalMethod.Wilson,
            "wilson-cc" => IntervalMethod.WilsonCorrected,
            "agresti-coull" => IntervalMethod.AgrestiCoull,
            "jeffreys" => IntervalMethod.Jeffreys,
            "clopper-pearson" => IntervalMethod.ClopperPearson,
            "mid-p" => IntervalMethod.MidP,
            "blaker" => IntervalMethod.Blaker,
            "arcsine" => IntervalMethod.Arcsine,
            "logit" => IntervalMethod.Logit,
            "likelihood-ratio" => IntervalMethod.LikelihoodRatio,
            "bayes" => IntervalMethod.Bayes(input.Object("prior").Number("a"), input.Object("prior").Number("b")),
            _ => throw input.NotAdapted("method"),
        };
        var sides = input.Text("sides") switch
        {
            "lower" => IntervalSides.LowerBound,
            "upper" => IntervalSides.UpperBound,
            "two-sided" => IntervalSides.TwoSided,
            _ => throw input.NotAdapted("sides"),
        };
        var interval = method.Interval(input.Number("successes"), input.Number("trials"), input.Level(), sides);
        return new ReferenceFigures { ["lower"] = interval?.Lower, ["upper"] = interval?.Upper };
    }
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Quantiles with Woodruff's intervals: the task "quantile".</summary>
internal static class DesignQuantileTask
{
    public static ReferenceFigures Compute(ReferenceInput input)
    {
        var vocabulary = DesignVocabulary.Of(input);
        var level = input.Has("level") ? input.Level() : default;
        var quantiles = vocabulary.Responses.QuantilesOf(
            vocabulary.Variable, input.Numbers("probabilities"), vocabulary.By, Rule(input), Method(input));
        return new()
        {
            ["domain_df"] = quantiles[0].DegreesOfFreedom,
            ["quantiles"] = quantiles.Select(q => new ReferenceFigures
            {
                ["p"] = q.Probability,
                ["estimate"] = q.Estimate,
                ["lower"] = q.Limits(level).Lower,
                ["upper"] = q.Limits(level).Upper,
                ["se"] = q.StandardError(level),
            }).ToList(),
        };
    }

    private static QuantileRule Rule(ReferenceInput input) => !input.Has("rule") ? QuantileRule.Inverse : input.Text("rule") switch
    {
        "math" => QuantileRule.Inverse,
        "school" => QuantileRule.Averaged,
        "hf4" => QuantileRule.LinearFromWeights,
        "hf7" => QuantileRule.LinearFromZero,
        _ => throw input.NotAdapted("rule"),
    };

    private static ComplexIntervalMethod Method(ReferenceInput input) => !input.Has("interval_type") ? ComplexIntervalMethod.Mean : input.Text("interval_type") switch
    {
        "mean" => ComplexIntervalMethod.Mean,
        "xlogit" => ComplexIntervalMethod.Logit,
        "asin" => ComplexIntervalMethod.ArcsineUnclamped,
        "beta" => ComplexIntervalMethod.KornGraubard,
        _ => throw input.NotAdapted("interval_type"),
    };
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Intervals of one share under a complex design.</summary>
internal sealed class DesignIntervalAdapter : IReferenceAdapter
{
    public string Function => "design_interval";

    public ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() => Compute(DesignVocabulary.Of(input), input));

    private static ReferenceFigures Compute(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var proportion = vocabulary.Responses.ProportionsOf(vocabulary.Level, vocabulary.By)[0];
        var share = proportion.ToComplexShare();
        if (share is null)
        {
            return new() { ["error"] = "empty_domain" };
        }

        var used = input.Has("df") ? share.WithDegreesOfFreedom(input.Number("df")) : share;
        var interval = Method(input).Interval(used, input.Has("level") ? input.Level() : default);
        var figures = new ReferenceFigures
        {
            ["estimate"] = proportion.Estimate,
            ["se"] = proportion.StandardError,
            ["df_used"] = used.DegreesOfFreedom,
            ["domain_df"] = proportion.DegreesOfFreedom,
            ["n"] = proportion.Base.Unweighted,
            ["n_eff"] = interval.EffectiveBase,
            ["lower"] = interval.Limits?.Lower,
            ["upper"] = interval.Limits?.Upper,
        };
        if (interval.Notes.Any(n => n.Code == NoteCode.ExactBound))
        {
            figures["degenerate"] = true;
        }

        return figures;
    }

    private static ComplexIntervalMethod Method(ReferenceInput input) => input.Text("method") switch
    {
        "mean" => ComplexIntervalMethod.Mean,
        "xlogit" => ComplexIntervalMethod.Logit,
        "logit" => ComplexIntervalMethod.LogitRegression,
        "asin" => ComplexIntervalMethod.ArcsineUnclamped,
        "likelihood" => ComplexIntervalMethod.Likelihood,
        "beta" => ComplexIntervalMethod.KornGraubard,
        "beta_truncated" => ComplexIntervalMethod.KornGraubardTruncated,
        "wilson" => ComplexIntervalMethod.Wilson,
        "wilson_df_adjusted" => ComplexIntervalMethod.WilsonAdjusted,
        _ => throw input.NotAdapted("method"),
    };
}

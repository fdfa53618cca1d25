namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Logistic and linear regression under complex designs.</summary>
internal sealed class DesignRegressionAdapter : IReferenceAdapter
{
    public string Function => "design_regression";

    public ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() =>
    {
        var vocabulary = DesignVocabulary.Of(input);
        var regression = DesignTerms.Regression(vocabulary, input);
        var level = input.Has("level") ? input.Level() : ConfidenceLevel.P95;
        var names = regression.Coefficients.Select(c => c.Name).ToList();
        return new()
        {
            ["n"] = regression.Respondents,
            ["design_df"] = regression.DesignDegreesOfFreedom,
            ["residual_df"] = regression.ResidualDegreesOfFreedom,
            ["coefficients"] = regression.Coefficients.Select(c => Coefficient(c, level)).ToList(),
            ["covariance"] = names.Select(a => names.Select(b => regression.Covariance(a, b)).ToList()).ToList(),
            ["tests"] = regression.Tests.Select(t => new ReferenceFigures
            {
                ["term"] = t.Term,
                ["ndf"] = t.NumeratorDegreesOfFreedom,
                ["ddf"] = t.DenominatorDegreesOfFreedom,
                ["f"] = t.FStatistic,
                ["p"] = t.PValue,
                ["wald_chisq"] = t.ChiSquared.Statistic,
                ["p_chisq"] = t.ChiSquared.PValue,
            }).ToList(),
        };
    });

    private static ReferenceFigures Coefficient(RegressionCoefficient c, ConfidenceLevel level) => new()
    {
        ["name"] = c.Name,
        ["estimate"] = c.Estimate,
        ["se"] = c.StandardError,
        ["t"] = c.Test.Statistic,
        ["p"] = c.Test.PValue,
        ["lower"] = c.Interval(level)?.Lower,
        ["upper"] = c.Interval(level)?.Upper,
        ["odds_ratio"] = c.OddsRatio,
    };
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Wald's test that all groups have the same share or mean: the task "wald_equal".</summary>
internal static class DesignWaldTask
{
    public static ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() =>
    {
        var vocabulary = DesignVocabulary.Of(input);
        var (test, df) = Test(vocabulary, input);
        return new()
        {
            ["design_df"] = df,
            ["wald"] = test.ChiSquared.Statistic,
            ["df"] = test.ChiSquared.DegreesOfFreedom,
            ["p_chisq"] = test.ChiSquared.PValue,
            ["f"] = test.F.Statistic,
            ["p_f"] = test.F.PValue,
            ["f_adjusted"] = test.AdjustedF.Statistic,
            ["ddf_adjusted"] = test.AdjustedF.DenominatorDegreesOfFreedom,
            ["p_adjusted"] = test.AdjustedF.PValue,
        };
    });

    private static (LinearHypothesis Test, double DegreesOfFreedom) Test(DesignVocabulary vocabulary, ReferenceInput input)
    {
        if (input.Text("statistic") == "mean")
        {
            var means = vocabulary.Responses.MeansOf(vocabulary.Variable, vocabulary.By);
            return (means.TestEqualMeans(), means.DegreesOfFreedom);
        }

        var shares = vocabulary.Responses.ProportionsOf(vocabulary.Level, vocabulary.By);
        return (shares.TestEqualShares(), shares.DegreesOfFreedom);
    }
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Rank tests of groups of a complex sample: the task "ranktest".</summary>
internal static class DesignRankTask
{
    public static ReferenceFigures Compute(ReferenceInput input)
    {
        var vocabulary = DesignVocabulary.Of(input);
        var by = Segmentation.Of(
            "groups", [.. input.Texts("groups").Select(g => (new LocalizedText(g), Criterion.Chose(vocabulary.Choice(input.Text("by"))[g])))]);

        // The figures rank equal answers in the order of the file, as R survey does.
        var test = vocabulary.Responses.TestRanks(vocabulary.Variable, by, Score(input), RankTies.InOrderOfResponses);
        return by.Segments.Count == 2
            ? new()
            {
                ["estimate"] = test.Difference,
                ["statistic"] = test.Test.Statistic,
                ["df"] = test.Test.DegreesOfFreedom,
                ["p"] = test.Test.PValue,
                ["design_df"] = test.DegreesOfFreedom,
            }
            : new()
            {
                ["chisq"] = test.ChiSquared!.Statistic,
                ["ndf"] = test.ChiSquared.DegreesOfFreedom,
                ["ddf"] = test.DegreesOfFreedom - test.ChiSquared.DegreesOfFreedom,
                ["p"] = test.Test.PValue,
                ["design_df"] = test.DegreesOfFreedom,
            };
    }

    private static RankScore Score(ReferenceInput input) => input.Text("test") switch
    {
        "wilcoxon" or "KruskalWallis" => RankScore.Wilcoxon,
        "vanderWaerden" => RankScore.VanDerWaerden,
        "median" => RankScore.Median,
        _ => throw input.NotAdapted("test"),
    };
}

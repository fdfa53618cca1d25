namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>The design-based t test of two groups, second less first, with one degree of freedom less than the design: the task "ttest".</summary>
internal static class DesignTTestTask
{
    public static ReferenceFigures Compute(ReferenceInput input)
    {
        var vocabulary = DesignVocabulary.Of(input);
        var groups = input.Texts("groups");
        var by = vocabulary.SegmentsBy([input.Text("by")]);
        if (input.Has("level_value"))
        {
            var shares = vocabulary.Responses.ProportionsOf(vocabulary.Level, by);
            return Figures(vocabulary, shares.Contrast((groups[1], 1), (groups[0], -1)));
        }

        var means = vocabulary.Responses.MeansOf(vocabulary.Variable, by);
        return Figures(vocabulary, means.Contrast((groups[1], 1), (groups[0], -1)));
    }

    private static ReferenceFigures Figures(DesignVocabulary vocabulary, Contrast contrast)
    {
        var df = contrast.DegreesOfFreedom - 1;
        var (test, interval) = (contrast.Test(degreesOfFreedom: df), contrast.Interval(degreesOfFreedom: df));
        return new()
        {
            ["estimate"] = contrast.Estimate,
            ["se"] = contrast.StandardError,
            ["statistic"] = test.Statistic,
            ["df"] = test.DegreesOfFreedom,
            ["p"] = test.PValue,
            ["lower"] = interval?.Lower,
            ["upper"] = interval?.Upper,
            ["design_df"] = contrast.DegreesOfFreedom,
        };
    }
}

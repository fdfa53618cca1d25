namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Two answers of the same respondents, to one question or two, and the difference of their shares.</summary>
internal sealed class DesignOverlapAdapter : IReferenceAdapter
{
    public string Function => "design_overlap";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var vocabulary = DesignVocabulary.Of(input);
        var (first, second) = (Answer(vocabulary, input.Objects("indicators")[0]), Answer(vocabulary, input.Objects("indicators")[1]));
        var leads = vocabulary.Responses.LeadsOf(first, second, vocabulary.By);
        return new()
        {
            ["design_df"] = vocabulary.Whole.DesignDegreesOfFreedom,
            ["domain_df"] = leads.DegreesOfFreedom,
            ["groups"] = leads.Where(l => l.Base.Unweighted > 0).Select(l => Group(vocabulary, l, leads.DegreesOfFreedom, input)).ToList(),
        };
    }

    private static AnswerOption Answer(DesignVocabulary vocabulary, ReferenceInput indicator) =>
        vocabulary.Choice(indicator.Text("variable"))[indicator.Text("level_value")];

    private static ReferenceFigures Group(DesignVocabulary vocabulary, Lead lead, double df, ReferenceInput input)
    {
        var contrast = lead.ToContrast();
        var (test, interval) = (contrast.Test(degreesOfFreedom: df), contrast.Interval(input.Has("level") ? input.Level() : default, df));
        var figures = new ReferenceFigures
        {
            ["estimates"] = new List<double?> { lead.First.Estimate, lead.Over.Estimate },
            ["se"] = new List<double?> { lead.First.StandardError, lead.Over.StandardError },
            ["covariance"] = new List<List<double?>>
            {
                new() { lead.First.Variance, lead.Covariance },
                new() { lead.Covariance, lead.Over.Variance },
            },
            ["correlation"] = lead.Correlation,
            ["naive_se_without_covariance"] = Math.Sqrt((lead.First.Variance + lead.Over.Variance) ?? 0),
            ["difference"] = new ReferenceFigures
            {
                ["estimate"] = contrast.Estimate,
                ["se"] = contrast.StandardError,
                ["statistic"] = test.Statistic,
                ["df"] = df,
                ["p"] = test.PValue,
                ["p_normal"] = contrast.Test(degreesOfFreedom: double.PositiveInfinity).PValue,
                ["lower"] = interval?.Lower,
                ["upper"] = interval?.Upper,
            },
        };
        if (vocabulary.Groups.Count > 0)
        {
            figures.Add("group", vocabulary.GroupOf(lead.Segment));
        }

        return figures;
    }
}

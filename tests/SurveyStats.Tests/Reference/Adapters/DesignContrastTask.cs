namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Contrasts of groups and levels, linear or by the delta method: the task "contrast" of several functions.</summary>
internal static class DesignContrastTask
{
    public static ReferenceFigures Compute(ReferenceInput input)
    {
        var vocabulary = DesignVocabulary.Of(input);
        return input.Text("statistic") == "mean" ? OfMeans(vocabulary, input) : OfShares(vocabulary, input);
    }

    private static ReferenceFigures OfMeans(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var means = vocabulary.Responses.MeansOf(vocabulary.Variable, vocabulary.By);
        return Figures(vocabulary, input, means.DegreesOfFreedom,
            means.Where(m => m.Base.Unweighted > 0).Select(m => Cell(vocabulary, m.Segment, null, m.Estimate, m.StandardError)),
            contrast => means.Contrast([.. Coefficients(contrast).Select(c => (c.Key, c.Coefficient))]));
    }

    private static ReferenceFigures OfShares(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var table = vocabulary.Responses.SharesOf(vocabulary.Choice(input.Text("variable")), vocabulary.By);
        var cells = from segment in vocabulary.By.Segments
                    from level in vocabulary.Levels
                    let share = table[segment.Name.Default, level]
                    where share.Base.Unweighted > 0
                    select Cell(vocabulary, share.Segment, level.Code, share.Estimate, share.StandardError);
        return Figures(vocabulary, input, table.DegreesOfFreedom, cells, contrast =>
        {
            if (contrast.Text("kind") == "linear")
            {
                return table.Contrast([.. Coefficients(contrast).Select(c => (Place(vocabulary, c.Key).Segment, Place(vocabulary, c.Key).Level, c.Coefficient))]);
            }

            var (first, second) = (Place(vocabulary, contrast.Text("first")), Place(vocabulary, contrast.Text("second")));
            var shares = vocabulary.Responses.ProportionsOf(first.Level, vocabulary.By);
            return contrast.Text("kind") switch
            {
                "ratio" => shares.RatioOf(first.Segment, second.Segment),
                "log_ratio" => shares.LogRatioOf(first.Segment, second.Segment),
                "log_odds_ratio" => shares.LogOddsRatioOf(first.Segment, second.Segment),
                _ => throw contrast.NotAdapted("kind"),
            };
        });
    }

    private static ReferenceFigures Figures(
        DesignVocabulary vocabulary, ReferenceInput input, double df, IEnumerable<ReferenceFigures> cells, Func<ReferenceInput, Contrast> contrastOf) => new()
        {
            ["design_df"] = vocabulary.Whole.DesignDegreesOfFreedom,
            ["domain_df"] = df,
            ["cells"] = cells.ToList(),
            ["contrasts"] = input.Objects("contrasts").Select(c => Figures(c.Text("name"), contrastOf(c), input)).ToList(),
        };

    private static ReferenceFigures Figures(string name, Contrast contrast, ReferenceInput input)
    {
        double? stated = input.Has("df") ? input.Number("df") : null;
        var interval = contrast.Interval(input.Has("level") ? input.Level() : default, stated);
        var test = contrast.Test(degreesOfFreedom: stated);
        return new()
        {
            ["name"] = name,
            ["estimate"] = contrast.Estimate,
            ["se"] = contrast.StandardError,
            ["statistic"] = test.Statistic,
            ["df"] = stated ?? contrast.DegreesOfFreedom,
            ["p"] = test.PValue,
            ["p_normal"] = contrast.Test(degreesOfFreedom: double.PositiveInfinity).PValue,
            ["lower"] = interval?.Lower,
            ["upper"] = interval?.Upper,
        };
    }

    private static ReferenceFigures Cell(DesignVocabulary vocabulary, string segment, string? level, double? estimate, double? error)
    {
        var cell = new ReferenceFigures { ["estimate"] = estimate, ["se"] = error };
        if (level is not null)
        {
            cell.Add("level", level);
        }

        if (vocabulary.Groups.Count > 0)
        {
            cell.Add("group", vocabulary.GroupOf(segment));
        }

        return cell;
    }

    private static IEnumerable<(string Key, double Coefficient)> Coefficients(ReferenceInput contrast) =>
        contrast.Object("coefficients").Json.EnumerateObject().Select(p => (p.Name, p.Value.GetDouble()));

    /// <summary>A key "group|level", "group|group|level", or "level" without groups.</summary>
    private static (string Segment, AnswerOption Level) Place(DesignVocabulary vocabulary, string key)
    {
        var bar = key.LastIndexOf('|');
        var level = vocabulary.Options(vocabulary.Variable.Id).First(o => o.Code == key[(bar + 1)..]);
        return (bar < 0 ? vocabulary.By.Segments[0].Name.Default : key[..bar], level);
    }
}

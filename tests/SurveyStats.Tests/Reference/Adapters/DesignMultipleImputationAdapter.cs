namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Rubin's rules over imputed data sets.</summary>
internal sealed class DesignMultipleImputationAdapter : IReferenceAdapter
{
    public string Function => "design_multiple_imputation";

    public ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() =>
    {
        var sets = DesignVocabulary.Imputations(input).Select(number => DesignVocabulary.Of(input, number)).ToList();
        var (names, combined) = Combined(input, sets);
        if (input.Has("contrasts"))
        {
            combined = combined.Contrasts([.. input.Objects("contrasts").Select(c => (c.Text("name"), Coefficients(c, names, combined)))]);
            names = [.. combined.Select(e => e.Name)];
        }

        return new()
        {
            ["imputations"] = combined[0].Imputations,
            ["results"] = combined.Select((e, i) => Result(names[i], e)).ToList(),
            ["covariance"] = combined.Select(a => combined.Select(b => combined.Covariance(a.Name, b.Name)).ToList()).ToList(),
        };
    });

    /// <summary>The combined estimates, and their names in the figures.</summary>
    private static (IReadOnlyList<string> Names, ImputedEstimateSet Estimates) Combined(ReferenceInput input, List<DesignVocabulary> sets)
    {
        var complete = input.Has("df_complete") ? input.Number("df_complete") : double.PositiveInfinity;
        var form = ImputationDegreesOfFreedom.Mitools;
        var first = sets[0];
        if (input.Has("terms"))
        {
            var regressions = MultipleImputation.Combine([.. sets.Select(s => DesignTerms.Regression(s, input))], complete, form);
            return ([.. regressions.Select(e => e.Name)], regressions);
        }

        if (input.Text("statistic") == "mean")
        {
            var means = MultipleImputation.Combine([.. sets.Select(s => s.Responses.MeansOf(s.Variable, s.By))], complete, form);
            return ([.. means.Select(e => first.Groups.Count == 0 ? input.Text("variable") : e.Name)], means);
        }

        if (input.Text("statistic") != "proportion")
        {
            throw input.NotAdapted("statistic");
        }

        if (first.Levels.Count == 1)
        {
            var shares = MultipleImputation.Combine([.. sets.Select(s => s.Responses.ProportionsOf(s.Level, s.By))], complete, form);
            return ([.. shares.Select(e => first.Groups.Count == 0 ? first.Level.Code : $"{e.Name}|{first.Level.Code}")], shares);
        }

        var table = MultipleImputation.Combine([.. sets.Select(s => s.Responses.SharesOf(s.Choice(input.Text("variable")), s.By))], complete, form);
        var levels = first.Choice(input.Text("variable")).Options;
        return ([.. first.By.Segments.SelectMany(s => levels.Select(l => first.Groups.Count == 0 ? l.Code : $"{s.Name.Default}|{l.Code}"))], table);
    }

    private static IReadOnlyList<(string, double)> Coefficients(ReferenceInput contrast, IReadOnlyList<string> names, ImputedEstimateSet combined) =>
        contrast.Text("kind") == "linear"
            ? [.. contrast.Object("coefficients").Json.EnumerateObject().Select(c => (combined[names.ToList().IndexOf(c.Name)].Name, c.Value.GetDouble()))]
            : throw contrast.NotAdapted("kind");

    private static ReferenceFigures Result(string name, ImputedEstimate e) => new()
    {
        ["name"] = name,
        ["estimate"] = e.Estimate,
        ["se"] = e.StandardError,
        ["within"] = e.WithinVariance,
        ["between"] = e.BetweenVariance,
        ["total_variance"] = e.TotalVariance,
        ["df"] = e.DegreesOfFreedom,
        ["fraction_missing"] = e.FractionMissing,
        ["t"] = e.Test.Statistic,
        ["p"] = e.Test.PValue,
        ["lower"] = e.Interval()?.Lower,
        ["upper"] = e.Interval()?.Upper,
    };
}

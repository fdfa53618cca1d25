namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Estimates by group and level with their covariance: the task "estimate" of several functions.</summary>
internal static class DesignEstimateTask
{
    public static ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() => Compute(DesignVocabulary.Of(input), input));

    /// <summary>The estimates of a case from responses that are calibrated, replicated or drawn as it says.</summary>
    public static ReferenceFigures Compute(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var figures = input.Text("statistic") switch
        {
            "proportion" => Proportions(vocabulary, input),
            "mean" => Means(vocabulary, input),
            "total" => Totals(vocabulary, input),
            "ratio" => Ratios(vocabulary, input),
            _ => throw input.NotAdapted("statistic"),
        };
        if (figures["cells"] is IReadOnlyList<ReferenceFigures> cells && cells.All(c => c["estimate"] is null))
        {
            return new() { ["error"] = "empty_domain" };
        }

        figures["design_df"] = vocabulary.Whole.DesignDegreesOfFreedom;
        return figures;
    }

    private static ReferenceFigures Proportions(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var table = vocabulary.Responses.SharesOf(vocabulary.Choice(input.Text("variable")), vocabulary.By);
        var places = (from segment in vocabulary.By.Segments
                      from level in vocabulary.Levels
                      let share = table[segment.Name.Default, level]
                      where share.Base.Unweighted > 0
                      select (Segment: segment.Name.Default, Level: level, Share: share)).ToList();
        var covariance = input.Has("covariance") ? table.CovarianceMatrix() : null;
        return new()
        {
            ["domain_df"] = table.DegreesOfFreedom,
            ["cells"] = places.Select(p => Cell(
                vocabulary, p.Segment, p.Level.Code, p.Share.Base, p.Share.Estimate, p.Share.StandardError, p.Share.DesignEffect, p.Share.DegreesOfFreedom,
                input.Has("ci") ? table.Contrast((p.Segment, p.Level, 1)).Interval(Level(input), Df(input)) : null)).ToList(),
            ["covariance"] = covariance is null ? null : Matrix(covariance, vocabulary, table, [.. places.Select(p => (p.Segment, p.Level))]),
        };
    }

    private static List<List<double>> Matrix(
        double[,] covariance, DesignVocabulary vocabulary, ShareTable table, IReadOnlyList<(string Segment, AnswerOption Level)> places)
    {
        var segments = vocabulary.By.Segments.Select(s => s.Name.Default).ToList();
        int[] indices = [.. places.Select(p => (segments.IndexOf(p.Segment) * table.Answers.Count) + table.Answers.ToList().IndexOf(p.Level))];
        return [.. indices.Select(a => indices.Select(b => covariance[a, b]).ToList())];
    }

    private static ReferenceFigures Means(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var means = vocabulary.Responses.MeansOf(vocabulary.Variable, vocabulary.By);
        var present = means.Where(m => m.Base.Unweighted > 0).ToList();
        return new()
        {
            ["domain_df"] = means.DegreesOfFreedom,
            ["cells"] = (present.Count == 0 ? means : present.AsEnumerable()).Select(m => Cell(
                vocabulary, m.Segment, null, m.Base, m.Estimate, m.StandardError, m.DesignEffect, m.DegreesOfFreedom,
                input.Has("ci") ? means.Contrast((m.Segment, 1)).Interval(Level(input), Df(input)) : null)).ToList(),
            ["covariance"] = input.Has("covariance") ? present.Select(a => present.Select(b => means.Covariance(a.Segment, b.Segment)).ToList()).ToList() : null,
        };
    }

    private static ReferenceFigures Ratios(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var ratios = vocabulary.Responses.RatiosOf(vocabulary.Variable, vocabulary.Numeric(input.Text("denominator")), vocabulary.By);
        var present = ratios.Where(r => r.Base.Unweighted > 0).ToList();
        return new()
        {
            ["domain_df"] = ratios.DegreesOfFreedom,
            ["cells"] = present.Select(r => Cell(
                vocabulary, r.Segment, null, r.Base, r.Estimate, r.StandardError, null, r.DegreesOfFreedom, input.Has("ci") ? r.Interval(Level(input)) : null)).ToList(),
            ["covariance"] = input.Has("covariance") ? present.Select(a => present.Select(b => ratios.Covariance(a.Segment, b.Segment)).ToList()).ToList() : null,
        };
    }

    private static ReferenceFigures Totals(DesignVocabulary vocabulary, ReferenceInput input)
    {
        if (vocabulary.Variable is not ChoiceQuestion choice || input.Has("scores"))
        {
            var sums = vocabulary.Responses.TotalsOf(vocabulary.Variable, vocabulary.By);
            var present = sums.Where(t => t.Base.Unweighted > 0).ToList();
            return new()
            {
                ["domain_df"] = sums.DegreesOfFreedom,
                ["cells"] = present.Select(t => Cell(vocabulary, input, t, null)).ToList(),
                ["covariance"] = present.Select(a => present.Select(b => sums.Covariance(a.Segment, b.Segment)).ToList()).ToList(),
            };
        }

        var sets = vocabulary.Levels.Select(level => (Level: level, Totals: vocabulary.Responses.TotalsOf(level, vocabulary.By))).ToList();
        var cells = (from segment in vocabulary.By.Segments
                     from set in sets
                     let total = set.Totals[segment.Name.Default]
                     where total.Base.Unweighted > 0
                     select (Total: total, set.Level)).ToList();
        var table = vocabulary.Responses.SharesOf(choice, vocabulary.By);
        return new()
        {
            ["domain_df"] = table.DegreesOfFreedom,
            ["cells"] = cells.Select(c => Cell(vocabulary, input, c.Total, c.Level.Code)).ToList(),
            ["covariance"] = Matrix(table.TotalCovarianceMatrix(), vocabulary, table, [.. cells.Select(c => (c.Total.Segment, c.Level))]),
        };
    }

    private static ReferenceFigures Cell(DesignVocabulary vocabulary, ReferenceInput input, Total total, string? level) => Cell(
        vocabulary, total.Segment, level, total.Base, total.Estimate, total.StandardError, total.DesignEffect, total.DegreesOfFreedom,
        input.Has("ci") ? total.Interval(Level(input)) : null);

    private static ReferenceFigures Cell(
        DesignVocabulary vocabulary, string segment, string? level, SampleBase sampleBase, double? estimate, double? error, DesignEffect? effect, double? df,
        ConfidenceInterval? interval)
    {
        var cell = new ReferenceFigures
        {
            ["n"] = sampleBase.Unweighted,
            ["sum_weights"] = sampleBase.Weighted,
            ["estimate"] = estimate,
            ["se"] = error,
            ["deff"] = effect?.WithoutReplacement,
            ["deff_replace"] = effect?.WithReplacement,
            ["df"] = df,
            ["lower"] = interval?.Lower,
            ["upper"] = interval?.Upper,
        };
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

    private static ConfidenceLevel Level(ReferenceInput input) => input.Object("ci").Level();

    private static double? Df(ReferenceInput input) => input.Object("ci").Has("df") ? input.Object("ci").Number("df") : null;
}

namespace SurveyStats.Responses;

/// <summary>Tells which columns of a source are read: all, where the questionnaire is inferred; else those of the questions, and those that options name.</summary>
internal static class WantedColumns
{
    public static Func<string, bool> Of(ReadOptions options, CsvFormat format)
    {
        if (options.Survey is not { } survey || format.Long is not null)
        {
            return _ => true;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        names.UnionWith(survey.Questions.Select(q => q.Id));
        names.UnionWith(new[] { options.WeightColumn, options.IdColumn }.OfType<string>());
        names.UnionWith(options.DesignColumns);
        names.UnionWith(options.Design?.StrataColumns ?? []);
        names.UnionWith(options.Design?.TechnicalColumns ?? []);
        names.UnionWith(options.MultipleChoices.SelectMany(m => m.Columns));
        string[] prefixes =
        [
            .. options.MultipleChoices.Select(m => m.Prefix).OfType<string>(),
            .. survey.Questions.OfType<MultipleChoiceQuestion>().Select(q => $"{q.Id}_"),
        ];
        return name => names.Contains(name) || Array.Exists(prefixes, p => name.StartsWith(p, StringComparison.Ordinal));
    }
}

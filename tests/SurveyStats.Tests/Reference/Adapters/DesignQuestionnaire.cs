using System.Text.Json;

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Makes the questionnaire of a case: a question for each column that it analyses, of the kind that it asks for.</summary>
internal static class DesignQuestionnaire
{
    /// <summary>Groups, rows, columns and shares are single choices; a variable with scores is a rating; means, terms and totals are numbers.</summary>
    public static Survey Of(ReferenceInput input, DesignTable table)
    {
        var (choices, others) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var field in (string[])["by", "rows", "columns", "standardize_by", "weights_by"])
        {
            choices.UnionWith(input.Has(field) ? DesignVocabulary.Names(input, field) : []);
        }

        foreach (var indicator in input.Has("indicators") ? input.Objects("indicators") : [])
        {
            choices.Add(indicator.Text("variable"));
        }

        foreach (var field in (string[])["terms", "calibration"])
        {
            if (input.Has(field))
            {
                AddColumns(input.Json.GetProperty(field), choices, others);
            }
        }

        var variable = input.Has("variable") ? input.Text("variable") : null;
        var isShare = input.Has("level_value") || (input.IsText("statistic") && input.Text("statistic") == "proportion");
        if (variable is not null)
        {
            (isShare ? choices : others).Add(variable);
        }

        others.UnionWith(input.Has("denominator") ? [input.Text("denominator")] : []);
        others.UnionWith(input.Has("domain") ? input.Objects("domain").Select(condition => condition.Text("column")) : []);
        if (choices.Count + others.Count == 0)
        {
            // A case about weights alone asks no question, and responses have one.
            choices.Add(table.Columns[0]);
        }

        var scored = input.Has("scores") ? variable : null;
        return new Survey("Reference data", table.Columns.Where(column => choices.Contains(column) || others.Contains(column)).Select(column =>
            column == scored ? Rating(column, input.Object("scores"), table)
            : choices.Contains(column) || !table.IsNumeric(column) ? new SingleChoiceQuestion(column, table.Values(column).Select(text => new AnswerDefinition(text)))
            : (Question)new NumericQuestion(column)));
    }

    /// <summary>The columns of terms and of auxiliary variables, wherever they stand.</summary>
    private static void AddColumns(JsonElement element, HashSet<string> choices, HashSet<string> others)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                AddColumns(item, choices, others);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("column", out var column))
            {
                (element.GetProperty("type").GetString() == "numeric" ? others : choices).Add(column.GetString()!);
            }

            if (element.TryGetProperty("by", out var by))
            {
                choices.UnionWith(by.ValueKind == JsonValueKind.Array ? by.EnumerateArray().Select(name => name.GetString()!) : [by.GetString()!]);
            }

            foreach (var part in element.EnumerateObject())
            {
                AddColumns(part.Value, choices, others);
            }
        }
    }

    /// <summary>A rating with the scores of the case; a level without a score belongs to no mean.</summary>
    private static RatingQuestion Rating(string column, ReferenceInput scores, DesignTable table) => new(
        column,
        table.Values(column)
            .Select(text => scores.Has(text)
                ? new AnswerDefinition(text, Score: scores.Number(text))
                : new AnswerDefinition(text, Kind: AnswerKind.DontKnow))
            .OrderBy(definition => definition.Score ?? double.PositiveInfinity));
}

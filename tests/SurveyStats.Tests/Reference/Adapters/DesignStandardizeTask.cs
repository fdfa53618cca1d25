namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Directly standardised shares and means: the task "standardize".</summary>
internal static class DesignStandardizeTask
{
    public static ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() =>
    {
        var vocabulary = DesignVocabulary.Of(input);
        var subgroups = vocabulary.SegmentsBy(DesignVocabulary.Names(input, "standardize_by"));
        var population = input.Object("population").Json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble());
        foreach (var segment in subgroups.Segments)
        {
            // A subgroup of the file that the population does not name is none of it.
            population.TryAdd(segment.Name.Default, 0);
        }

        var standardised = input.Has("level_value")
            ? vocabulary.Responses.StandardisedProportionsOf(vocabulary.Level, vocabulary.By, subgroups, population)
            : vocabulary.Responses.StandardisedMeansOf(vocabulary.Variable, vocabulary.By, subgroups, population);
        return new()
        {
            ["cells"] = standardised.Where(e => e.Base.Unweighted > 0).Select(e => Cell(vocabulary, e)).ToList(),
        };
    });

    private static ReferenceFigures Cell(DesignVocabulary vocabulary, StandardisedEstimate e)
    {
        var cell = new ReferenceFigures { ["estimate"] = e.Estimate, ["se"] = e.StandardError };
        if (vocabulary.Groups.Count > 0)
        {
            cell.Add("group", vocabulary.GroupOf(e.Segment));
        }

        return cell;
    }
}

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>The factors and scales of replicates made from a design: the task "replicate_weights".</summary>
internal static class DesignReplicateWeightsTask
{
    public static ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() =>
    {
        var replicates = DesignVocabulary.Of(input).Whole.Replicates!;
        var units = input.Object("design").Texts("clusters");
        var unitOfRow = units.Count == 0 ? [] : DesignTable.Read(input.DataFile("data")).Texts(units[0]);
        var rows = units.Count == 0 ? DesignTable.Read(input.DataFile("data")).Rows : unitOfRow.Count;
        IReadOnlyList<double>[] factors = [.. Enumerable.Range(0, rows).Select(row => replicates.FactorsOf(row)!)];

        // The figures have the replicates that delete a unit in the order of the data, and not in that of the names.
        int[] order = [.. Enumerable.Range(0, replicates.Count)];
        if (input.Object("design").Object("as_replicates").Text("type") is "JK1" or "JKn")
        {
            order = [.. order.OrderBy(r => Array.FindIndex(factors, f => f[r] == 0))];
        }

        // Where units have several rows, the figures stand by unit.
        var byUnit = unitOfRow.Distinct().Count() < unitOfRow.Count && input.Object("design").Texts("strata").Count == 0;
        return new()
        {
            ["scale"] = replicates.Scale,
            ["rscales"] = order.Select(r => replicates.ReplicateScales[r]).ToList(),
            ["replicates"] = replicates.Count,
            ["degf"] = replicates.DegreesOfFreedom,
            ["factors"] = byUnit
                ? unitOfRow.Distinct().Select(unit => new ReferenceFigures
                {
                    ["psu"] = unit,
                    ["factors"] = order.Select(r => factors[unitOfRow.ToList().IndexOf(unit)][r]).ToList(),
                }).ToList()
                : (object)factors.Select(f => order.Select(r => f[r]).ToList()).ToList(),
        };
    });
}

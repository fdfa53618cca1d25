namespace SurveyStats.Design;

/// <summary>Finds units that lie in two strata, though their names are said to be unique.</summary>
internal sealed class CrossingUnits(DesignColumn strataColumn, DesignColumn unitColumn, RowGrouping strata, RowGrouping units)
{
    public void Tell(DesignProblems problems)
    {
        var first = new Dictionary<(int Above, int Code), int>();
        for (var unit = 0; unit < units.Count; unit++)
        {
            // Within a unit of the stage above, as the names of its parts need be unique there only.
            var key = (strata.Parents[units.Parents[unit]], units.Codes[unit]);
            if (!first.TryAdd(key, unit))
            {
                var (a, b) = (first[key], unit);
                problems.Add(
                    units.FirstRows[b], unitColumn.Name, unitColumn.Texts[units.Codes[b]],
                    FormattableString.Invariant(
                        $"lies in stratum '{StratumOf(b)}' here, and in stratum '{StratumOf(a)}' in row {problems.PlaceOf(units.FirstRows[a])}."),
                    "State nested: true if names of clusters are unique only within strata; else correct the stratum or the cluster.");
            }
        }
    }

    private string? StratumOf(int unit) => strataColumn.Texts[strata.Codes[units.Parents[unit]]];
}

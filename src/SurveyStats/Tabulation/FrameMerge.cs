using SurveyStats.Design;

namespace SurveyStats.Tabulation;

/// <summary>
/// The frame of two parts of a sample together: strata and units by name, in canonical order, so that parts may be merged in any order. A unit that
/// has responses in both parts is one unit.
/// </summary>
internal sealed class FrameMerge
{
    private readonly SampleFrame _first;
    private readonly SampleFrame _second;
    private readonly List<FrameStage> _stages = [];

    private FrameMerge(SampleFrame first, SampleFrame second, Func<int, bool> areUnitsResponses)
    {
        (_first, _second) = (first, second);
        for (var stage = 0; stage < first.Stages.Count; stage++)
        {
            AddStage(stage, areUnitsResponses(stage));
        }

        Frame = first with { Stages = _stages };
    }

    /// <summary>The frame of both parts.</summary>
    public SampleFrame Frame { get; }

    /// <summary>The group in the frame of both parts of each group of the first.</summary>
    public int[] FirstGroups { get; private set; } = [];

    /// <summary>The group in the frame of both parts of each group of the second.</summary>
    public int[] SecondGroups { get; private set; } = [];

    /// <param name="first">The frame of a part.</param>
    /// <param name="second">The frame of another, under the same declaration.</param>
    /// <param name="areUnitsResponses">Whether the units of a stage are the responses themselves, whose names mean nothing: they are never the same.</param>
    /// <exception cref="ArgumentException">The parts contradict each other in the size of a population or the probability of a unit.</exception>
    public static FrameMerge Of(SampleFrame first, SampleFrame second, Func<int, bool> areUnitsResponses) => new(first, second, areUnitsResponses);

    private void AddStage(int stage, bool areUnitsResponses)
    {
        var (first, second) = (_first.Stages[stage], _second.Stages[stage]);
        var strata = new List<(int Parent, string Name, int Side, int Index)>();
        AddStrata(strata, first, 0, FirstGroups, stage);
        AddStrata(strata, second, 1, SecondGroups, stage);
        var stratumMaps = Numbered(strata, out var stratumOf, [first.Strata.Count, second.Strata.Count]);
        var units = new List<(int Parent, string Name, int Side, int Index)>();
        if (first.Units is not null)
        {
            AddUnits(units, first, 0, stratumMaps[0], areUnitsResponses);
            AddUnits(units, second, 1, stratumMaps[1], areUnitsResponses);
        }

        var unitMaps = Numbered(units, out var unitOf, [first.Units?.Count ?? 0, second.Units?.Count ?? 0]);
        var unitsOf = new int[stratumOf.Count];
        unitOf.ForEach(u => unitsOf[u[0].Parent]++);
        _stages.Add(new FrameStage(
            [.. stratumOf.Select((members, h) => Stratum(stage, members, first.Units is null ? null : unitsOf[h]))],
            first.Units is null ? null : [.. unitOf.Select((members, i) => Unit(stage, members, areUnitsResponses ? UnitRows.NameOf(i) : members[0].Name))]));
        (FirstGroups, SecondGroups) = first.Units is null ? (stratumMaps[0], stratumMaps[1]) : (unitMaps[0], unitMaps[1]);
    }

    private static void AddStrata(List<(int Parent, string Name, int Side, int Index)> strata, FrameStage part, int side, int[] above, int stage)
    {
        for (var h = 0; h < part.Strata.Count; h++)
        {
            strata.Add((stage == 0 ? -1 : above[part.Strata[h].Parent], part.Strata[h].Name, side, h));
        }
    }

    private static void AddUnits(
        List<(int Parent, string Name, int Side, int Index)> units, FrameStage part, int side, int[] strata, bool areUnitsResponses)
    {
        for (var i = 0; i < part.Units!.Count; i++)
        {
            // A name of the part goes before it, so that responses of different parts are different units.
            var name = areUnitsResponses ? $"{(side == 0 ? 'a' : 'b')}{part.Units[i].Name}" : part.Units[i].Name;
            units.Add((strata[part.Units[i].Stratum], name, side, i));
        }
    }

    /// <summary>Puts those with the same parent and name together, in the order of parent and name; gives the new number of each old one.</summary>
    private static int[][] Numbered(
        List<(int Parent, string Name, int Side, int Index)> items, out List<List<(int Parent, string Name, int Side, int Index)>> merged, int[] counts)
    {
        items.Sort((x, y) => x.Parent != y.Parent ? x.Parent.CompareTo(y.Parent) : string.CompareOrdinal(x.Name, y.Name));
        int[][] maps = [new int[counts[0]], new int[counts[1]]];
        merged = [];
        foreach (var item in items)
        {
            if (merged.Count == 0 || merged[^1][0].Parent != item.Parent || merged[^1][0].Name != item.Name)
            {
                merged.Add([]);
            }

            merged[^1].Add(item);
            maps[item.Side][item.Index] = merged.Count - 1;
        }

        return maps;
    }

    private FrameStratum Stratum(int stage, List<(int Parent, string Name, int Side, int Index)> members, int? units)
    {
        var parts = members.Select(m => (m.Side == 0 ? _first : _second).Stages[stage].Strata[m.Index]).ToArray();
        var sampled = units ?? parts.Sum(p => p.SampledUnits);
        return new FrameStratum(members[0].Name, members[0].Parent, sampled, Population(parts, sampled));
    }

    /// <summary>The size of the population that both parts state; or, where they state the fraction drawn, that of which both are this fraction.</summary>
    private static double? Population(FrameStratum[] parts, long sampled)
    {
        var (first, last) = (parts[0], parts[^1]);
        if (first.PopulationUnits == last.PopulationUnits)
        {
            return first.PopulationUnits is { } size && size < sampled
                ? throw new ArgumentException(FormattableString.Invariant(
                    $"stratum '{first.Name}' has {sampled} units together, more than its population of {size}. Parts must not overlap."))
                : first.PopulationUnits;
        }

        return first.Fraction > 0 && Math.Abs(first.Fraction - last.Fraction) <= 1e-9 * first.Fraction
            ? sampled / Math.Min(first.Fraction, last.Fraction)
            : throw new ArgumentException(FormattableString.Invariant(
                $"the population of stratum '{first.Name}' differs ({first.PopulationUnits} and {last.PopulationUnits} units). State that of the whole sample in each part."));
    }

    private FrameUnit Unit(int stage, List<(int Parent, string Name, int Side, int Index)> members, string name)
    {
        var parts = members.Select(m => (m.Side == 0 ? _first : _second).Stages[stage].Units![m.Index]).ToArray();
        return parts[0].InclusionProbability == parts[^1].InclusionProbability
            ? new FrameUnit(name, members[0].Parent, parts[0].InclusionProbability)
            : throw new ArgumentException(FormattableString.Invariant(
                $"the probability of unit '{name}' differs ({parts[0].InclusionProbability} and {parts[^1].InclusionProbability})."));
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>The primary units of each stratum in pairs, for methods of half samples.</summary>
/// <remarks>
/// The first two units of a stratum make a pair, the next two another; with a seed units are paired, and ordered within the pair, at random. Strata of
/// four units or more count as several.
/// </remarks>
internal static class UnitPairs
{
    /// <summary>The pairs, by stratum in the order of the frame.</summary>
    /// <exception cref="ArgumentException">A stratum has an odd number of units, or rules for lonely units do not suit.</exception>
    public static IReadOnlyList<(int First, int Second)> Of(PrimaryUnits units, ulong? seed, ReplicationMethod method)
    {
        units.RefuseAdjusted(method);
        RefuseOdd(units, method);
        var pairs = new List<(int First, int Second)>();
        var random = new SplitMix64(seed ?? 0);
        foreach (var h in units.Varying)
        {
            var order = (int[])units.OfStratum[h].Clone();
            for (var i = seed is null ? 0 : order.Length - 1; i > 0; i--)
            {
                var k = random.Below(i + 1);
                (order[i], order[k]) = (order[k], order[i]);
            }

            for (var i = 0; i < order.Length; i += 2)
            {
                pairs.Add((order[i], order[i + 1]));
            }
        }

        return pairs;
    }

    private static void RefuseOdd(PrimaryUnits units, ReplicationMethod method)
    {
        string[] odd = [.. units.Varying.Where(h => units.OfStratum[h].Length % 2 == 1)
            .Select(h => FormattableString.Invariant($"'{units.Strata[h].Name}' ({units.OfStratum[h].Length})"))];
        if (odd.Length > 0)
        {
            throw ReplicationRequest.Unsuited(
                $"The {method} needs pairs of primary units, and strata have an odd number of them: "
                + $"{string.Join(", ", odd.Take(10))}{(odd.Length > 10 ? ", ..." : string.Empty)}. "
                + "Merge units or strata, or use ReplicationMethod.StratifiedJackknife.");
        }
    }
}

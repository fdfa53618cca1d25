namespace SurveyStats.Significance;

/// <summary>The shares of subgroups in a standard population.</summary>
internal static class StandardPopulation
{
    /// <summary>The share of each segment, which sum to 1.</summary>
    /// <param name="standardiseBy">The subgroups.</param>
    /// <param name="population">A share or head count for the name of each.</param>
    /// <exception cref="ArgumentException">
    /// A subgroup has no figure, a name is no subgroup, a figure is negative or not finite, or all are 0.
    /// </exception>
    public static double[] Shares(Segmentation standardiseBy, IReadOnlyDictionary<string, double> population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var names = standardiseBy.Segments.Select(s => s.Name.Default).ToArray();
        var list = string.Join(", ", names.Select(n => $"'{n}'"));
        if (population.Keys.FirstOrDefault(name => !names.Contains(name)) is { } stranger)
        {
            throw new ArgumentException($"The population has '{stranger}', which is no segment of '{standardiseBy.Name}'. Its segments: {list}.", nameof(population));
        }

        if (names.FirstOrDefault(name => !population.ContainsKey(name)) is { } absent)
        {
            throw new ArgumentException($"The population says nothing of '{absent}'. Give a share or head count for each of {list}, 0 to leave one out.", nameof(population));
        }

        double[] sizes = [.. names.Select(name => population[name])];
        if (sizes.Any(size => !(size >= 0 && double.IsFinite(size))) || sizes.Max() == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The population is {string.Join(", ", sizes)}. Shares or head counts are finite, 0 or more, and not all 0."), nameof(population));
        }

        // Divided by the largest first, since the sum of finite sizes may be infinite.
        var largest = sizes.Max();
        var total = sizes.Sum(size => size / largest);
        return [.. sizes.Select(size => size / largest / total)];
    }
}

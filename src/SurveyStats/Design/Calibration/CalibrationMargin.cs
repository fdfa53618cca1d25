namespace SurveyStats.Design;

/// <summary>A margin: a classification of the respondents, and how many of the population are in each category.</summary>
/// <param name="Name">Its name, such as "country".</param>
/// <param name="Categories">The names of the categories.</param>
/// <param name="Targets">The number of the population in each category, finite and not negative.</param>
/// <param name="CategoryOfRow">The category of each respondent; -1, for those of weight 0 only: none.</param>
internal sealed record CalibrationMargin(string Name, IReadOnlyList<string> Categories, double[] Targets, int[] CategoryOfRow)
{
    /// <summary>The sum of the targets.</summary>
    public double Total => Targets.Sum();

    /// <summary>The sum of weights in each category.</summary>
    public double[] Sums(ReadOnlySpan<double> weights)
    {
        var sums = new double[Categories.Count];
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] != 0)
            {
                sums[CategoryOfRow[row]] += weights[row];
            }
        }

        return sums;
    }

    /// <summary>The margin before and after.</summary>
    public MarginReport Report(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        var (was, now) = (Sums(before), Sums(after));
        return new MarginReport(Name, [.. Categories.Select((name, c) => new MarginCategory(name, Targets[c], was[c], now[c]))]);
    }

    /// <summary>The first category that has a target but no respondents, in words; null if there is none.</summary>
    public string? Unreachable(double[] sums)
    {
        var empty = Enumerable.Range(0, sums.Length).Where(c => Targets[c] > 0 && sums[c] <= 0).ToList();
        return empty.Count == 0 ? null : FormattableString.Invariant(
            $"Margin '{Name}': no respondent with a weight is in {string.Join(", ", empty.Select(c => $"'{Categories[c]}'"))}, ")
            + FormattableString.Invariant($"where the population has {string.Join(", ", empty.Select(c => FormattableString.Invariant($"{Targets[c]:0.###}")))}. ")
            + "Join the category with another, in the segmentation and in the targets.";
    }
}

namespace SurveyStats.Design;

/// <summary>Sizes of populations, fractions drawn, or probabilities of being drawn, row by row, brought to strata and units.</summary>
internal sealed class PopulationSizes(string column, double[] sizes, DesignProblems problems)
{
    /// <summary>The number of units in the population of each stratum; from fractions f as n/f.</summary>
    /// <param name="stratumOfRow">The stratum of each response; null: all are in stratum 0.</param>
    /// <param name="sampled">The number of units drawn in each stratum.</param>
    public double[] Counts(int[]? stratumOfRow, long[] sampled)
    {
        var fractions = AreFractions();
        var (counts, firstRow) = OfGroups(
            stratumOfRow, sampled.Length, "stratum", "Give all responses of a stratum the size of its population, or add the column that parts it to the strata.");
        for (var stratum = 0; stratum < counts.Length; stratum++)
        {
            if (fractions)
            {
                counts[stratum] = sampled[stratum] / counts[stratum];
            }
            else if (counts[stratum] < sampled[stratum])
            {
                problems.Add(
                    firstRow[stratum], column, Text(counts[stratum]),
                    FormattableString.Invariant($"is smaller than the {sampled[stratum]} units drawn from that population."),
                    "Give the number of sampling units (not of respondents) of this stage in the population of the stratum, or the fraction drawn.");
            }
        }

        return counts;
    }

    /// <summary>The probability with which each unit was drawn.</summary>
    /// <param name="unitOfRow">The unit of each response.</param>
    /// <param name="firstRows">The first response of each unit.</param>
    public double[] Probabilities(int[] unitOfRow, int[] firstRows)
    {
        var (probabilities, _) = OfGroups(
            unitOfRow, firstRows.Length, "unit", "Give all responses of a primary unit the probability with which it was drawn.");
        for (var unit = 0; unit < probabilities.Length; unit++)
        {
            if (probabilities[unit] > 1)
            {
                problems.Add(
                    firstRows[unit], column, Text(probabilities[unit]), "is no probability.",
                    "With unequal probabilities the population column holds the probability with which the primary unit was drawn, above 0 and at most 1.");
            }
        }

        return probabilities;
    }

    private bool AreFractions()
    {
        var (part, whole) = (Array.FindIndex(sizes, s => s < 1), Array.FindIndex(sizes, s => s > 1));
        if (part >= 0 && whole >= 0)
        {
            problems.Add(
                part, column, Text(sizes[part]),
                FormattableString.Invariant($"is a fraction, but row {problems.PlaceOf(whole)} has {sizes[whole]}, a number of units."),
                "Give fractions drawn everywhere, or numbers of units in the population everywhere.");
        }

        return whole < 0;
    }

    private (double[] Values, int[] FirstRow) OfGroups(int[]? groupOfRow, int groups, string kind, string cure)
    {
        var (values, firstRow, told) = (new double[groups], new int[groups], new bool[groups]);
        for (var row = 0; row < sizes.Length; row++)
        {
            var group = groupOfRow is null ? 0 : groupOfRow[row];
            if (values[group] == 0)
            {
                (values[group], firstRow[group]) = (sizes[row], row);
            }
            else if (values[group] != sizes[row] && !told[group])
            {
                told[group] = true;
                problems.Add(
                    row, column, Text(sizes[row]),
                    FormattableString.Invariant($"differs from {values[group]} in row {problems.PlaceOf(firstRow[group])}, which is in the same {kind}."), cure);
            }
        }

        return (values, firstRow);
    }

    private static string Text(double value) => FormattableString.Invariant($"{value}");
}

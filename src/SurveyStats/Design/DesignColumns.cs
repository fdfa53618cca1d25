namespace SurveyStats.Design;

/// <summary>The columns that a design names, looked up and checked one by one.</summary>
/// <param name="find">The column with a name; null if there is none.</param>
/// <param name="names">The names of the columns there are.</param>
/// <param name="problems">Where problems are told.</param>
/// <param name="precision">To which precision weights are rounded.</param>
internal sealed class DesignColumns(
    Func<string, DesignColumn?> find, Func<IEnumerable<string>> names, DesignProblems problems, WeightPrecision precision = WeightPrecision.Double)
{
    private const string WeightCure = "Weights are finite, 0 or more: correct the weight, or leave the response out.";

    /// <summary>The column with a name.</summary>
    /// <param name="name">Its name; null: none is named.</param>
    /// <param name="role">What it is for, such as "weights".</param>
    /// <returns>Null if none is named, or there is none of that name, which is a problem.</returns>
    public DesignColumn? Find(string? name, string role)
    {
        if (name is null)
        {
            return null;
        }

        var column = find(name);
        if (column is null)
        {
            string[] there = [.. names()];
            problems.Add(
                null, name, null, $"There is no such column, which the design names for {role}.",
                $"The columns are: {string.Join(", ", there.Take(60).Select(n => $"'{n}'"))}{(there.Length > 60 ? ", ..." : string.Empty)}. "
                + "Correct the name, or name the column when reading: ReadOptions.Design or ReadOptions.DesignColumns.");
        }

        return column;
    }

    /// <summary>A column of names, each response with one.</summary>
    public DesignColumn? Names(string? name, string role)
    {
        var column = Find(name, role);
        if (column is null || Array.TrueForAll(column.Texts, text => text is not null))
        {
            return column;
        }

        for (var row = 0; row < column.Count; row++)
        {
            if (column.Texts[column.Codes[row]] is null)
            {
                problems.Add(row, name, null, $"The name of the {role} is missing.", $"Give each response its {role}, or leave the response out.");
            }
        }

        return column;
    }

    /// <summary>The weights of all responses: finite, none negative, one at least above 0.</summary>
    public double[]? Weights(string? name)
    {
        if (Find(name, "weights") is not { } column)
        {
            return null;
        }

        var weights = new double[column.Count];
        column.CopyNumbers(weights);
        var anyAbove0 = false;
        for (var row = 0; row < weights.Length; row++)
        {
            if (!(weights[row] >= 0 && weights[row] <= double.MaxValue))
            {
                var text = column.TextOf(row);
                problems.Add(
                    row, name, text, text is null ? "The weight is missing." : weights[row] < 0 ? "is a negative weight." : "is no weight.", WeightCure);
            }
            else if (!SampleWeights.Fits(weights[row], precision))
            {
                problems.Add(row, name, column.TextOf(row), SampleWeights.DoesNotFit, SampleWeights.Cure);
            }

            anyAbove0 |= weights[row] != 0;
            weights[row] = precision == WeightPrecision.Single ? (float)weights[row] : weights[row];
        }

        if (!anyAbove0 && weights.Length > 0)
        {
            problems.Add(null, name, null, "All weights are 0.", "Give at least one response a weight above 0.");
        }

        return weights;
    }

    /// <summary>The numbers of a column of population sizes, fractions or probabilities: all above 0.</summary>
    public double[]? Population(string? name)
    {
        if (Find(name, "population sizes") is not { } column)
        {
            return null;
        }

        var sizes = new double[column.Count];
        column.CopyNumbers(sizes);
        for (var row = 0; row < sizes.Length; row++)
        {
            if (!(sizes[row] > 0 && sizes[row] <= double.MaxValue))
            {
                var text = column.TextOf(row);
                problems.Add(
                    row, name, text, text is null ? "The population size is missing." : "is no population size.",
                    "Give the number of units in the population, 1 or more, or the fraction drawn, above 0 and at most 1.");
            }
        }

        return sizes;
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// Explains why log odds grow without end: some direction of the coefficients tells the outcome of some respondents for sure, and contradicts
/// nobody's.
/// <para>
/// Formula: the data are separated along d if z'd is at least 0 for all with the answer and at most 0 for all without, and not 0 for all.
/// Newton's steps turn into such a direction where there is one, and it is then checked against every row.
/// </para>
/// Source: Albert and Anderson (1984), Biometrika 71, 1-10.
/// </summary>
internal static class Separation
{
    /// <summary>What is small against the largest entry of a direction that the steps have not wholly turned into.</summary>
    private const double Small = 1e-4;

    /// <summary>The exception that names the terms; null if the direction does not separate.</summary>
    public static RegressionException? Explain(StandardisedColumns columns, double[] weights, double[] outcomes, double[] direction)
    {
        var along = new double[weights.Length];
        for (var row = 0; row < along.Length; row++)
        {
            var z = columns.Row(row);
            for (var j = 0; j < direction.Length; j++)
            {
                along[row] += weights[row] > 0 ? z[j] * direction[j] : 0;
            }
        }

        var small = Small * along.Max(Math.Abs);
        for (var row = 0; row < along.Length; row++)
        {
            if ((along[row] > small && outcomes[row] < 1) || (along[row] < -small && outcomes[row] > 0))
            {
                return null;
            }
        }

        return small > 0 ? Named(columns, weights, outcomes, Moved(columns, direction)) : null;
    }

    private static RegressionException Named(StandardisedColumns columns, double[] weights, double[] outcomes, int[] moved)
    {
        string[] names = [.. moved.Select(j => columns.Matrix.Columns[j].Name)];
        var sure = moved.Select(j => Sure(columns.Matrix, weights, outcomes, j)).OfType<string>().ToArray();
        var reason = sure.Length > 0
            ? string.Join("; ", sure)
            : $"together, {string.Join(", ", names.Select(n => $"'{n}'"))} tell the outcome of some respondents for sure";
        return new RegressionException(
            RegressionFailure.Separated, names,
            $"The log odds have no finite estimate (separation): {reason}. Leave out the term, or join the answer with another.");
    }

    /// <summary>The columns whose coefficients move, in original units, the intercept aside unless it moves alone.</summary>
    private static int[] Moved(StandardisedColumns columns, double[] direction)
    {
        var largest = direction.Max(Math.Abs);
        int[] moved = [.. Enumerable.Range(1, direction.Length - 1).Where(j => Math.Abs(direction[j]) > Small * largest)];
        return moved.Length > 0 && columns.Matrix.Width > 1 ? moved : [0];
    }

    /// <summary>A sentence about a column that alone tells the outcome wherever it is not 0; null if it does not.</summary>
    private static string? Sure(ModelMatrix matrix, double[] weights, double[] outcomes, int column)
    {
        var rows = Enumerable.Range(0, weights.Length).Where(r => weights[r] > 0 && matrix.Values[(r * matrix.Width) + column] != 0).ToArray();
        var name = matrix.Columns[column].Name;
        return Array.TrueForAll(rows, r => outcomes[r] >= 1) ? $"everyone with '{name}' has the outcome"
            : Array.TrueForAll(rows, r => outcomes[r] <= 0) ? $"nobody with '{name}' has the outcome"
            : null;
    }
}

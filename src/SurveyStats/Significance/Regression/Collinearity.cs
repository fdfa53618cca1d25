using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Finds columns that are combinations of those before them.
/// <para>
/// Formula: the weighted correlation matrix of the standardised columns is factored; column j is a combination of those before it if
/// 1 - R_j^2, its pivot, is below 1e-11.
/// </para>
/// Source: Belsley, Kuh and Welsch (1980), Regression Diagnostics, chapter 3.
/// </summary>
internal static class Collinearity
{
    private const double Rounding = 1e-11;

    /// <exception cref="RegressionException">A column is a combination of others, which the message names.</exception>
    public static void Check(StandardisedColumns columns, double[] weights)
    {
        var gram = Gram(columns, weights);
        var factor = CholeskyFactor.Of(gram, Rounding);
        for (var column = 1; column < factor.Size; column++)
        {
            if (!factor.IsIndependent(column))
            {
                throw Explained(columns, gram, column);
            }
        }
    }

    private static RegressionException Explained(StandardisedColumns columns, double[,] gram, int column)
    {
        var names = columns.Matrix.Columns.Select(c => c.Name).ToArray();
        var combination = CholeskyFactor.Of(Leading(gram, column), Rounding).Solve([.. Enumerable.Range(0, column).Select(i => gram[i, column])]);
        string[] others = [.. Enumerable.Range(1, column - 1).Where(i => Math.Abs(combination[i]) > 1e-6).Select(i => names[i])];
        return new RegressionException(
            RegressionFailure.Collinear,
            [names[column], .. others],
            $"'{names[column]}' is determined by {string.Join(", ", others.Select(n => $"'{n}'"))}, so that neither has a coefficient of its own. "
            + "Leave one of them out.");
    }

    private static double[,] Gram(StandardisedColumns columns, double[] weights)
    {
        var width = columns.Matrix.Width;
        var (gram, total) = (new double[width, width], weights.Sum());
        for (var row = 0; row < weights.Length; row++)
        {
            var z = columns.Row(row);
            for (var j = 0; j < width; j++)
            {
                for (var k = 0; k < width; k++)
                {
                    gram[j, k] += weights[row] / total * z[j] * z[k];
                }
            }
        }

        return gram;
    }

    private static double[,] Leading(double[,] matrix, int size)
    {
        var leading = new double[size, size];
        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k < size; k++)
            {
                leading[j, k] = matrix[j, k];
            }
        }

        return leading;
    }
}

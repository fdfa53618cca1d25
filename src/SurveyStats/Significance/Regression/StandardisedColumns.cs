using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// A model matrix with columns of weighted mean 0 and deviation 1 (the intercept aside), in which a regression is well conditioned whatever the units
/// of its terms: years and shares alike.
/// <para>
/// Formula: z_j = (x_j - c_j)/s_j; with g the coefficients of z, b_j = g_j/s_j and b_0 = g_0 - sum of b_j c_j, or b = T g, so that V(b) = T V(g) T'.
/// </para>
/// </summary>
internal sealed class StandardisedColumns
{
    private readonly double[] _centre;
    private readonly double[] _scale;

    public StandardisedColumns(ModelMatrix matrix, ReadOnlySpan<double> weights)
    {
        Matrix = matrix;
        var (rows, width) = (matrix.Rows, matrix.Width);
        (_centre, _scale) = (new double[width], new double[width]);
        _scale[0] = 1;
        Values = new double[rows * width];
        for (var column = 0; column < width; column++)
        {
            if (column > 0)
            {
                (_centre[column], _scale[column]) = Moments(column, weights);
            }

            for (var row = 0; row < rows; row++)
            {
                Values[(row * width) + column] = (matrix.Values[(row * width) + column] - _centre[column]) / _scale[column];
            }
        }
    }

    public ModelMatrix Matrix { get; }

    /// <summary>The standardised values, row by row.</summary>
    public double[] Values { get; }

    public ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * Matrix.Width, Matrix.Width);

    /// <summary>The coefficients of the original columns.</summary>
    public double[] ToOriginal(ReadOnlySpan<double> standardised)
    {
        var original = new double[standardised.Length];
        var intercept = new ExactSum();
        intercept.Add(standardised[0]);
        for (var j = 1; j < original.Length; j++)
        {
            original[j] = standardised[j] / _scale[j];
            intercept.Add(-original[j] * _centre[j]);
        }

        original[0] = intercept.Value;
        return original;
    }

    /// <summary>The covariance of the coefficients of the original columns.</summary>
    public double[,] ToOriginal(double[,] standardised)
    {
        var width = Matrix.Width;
        var half = new double[width, width];
        for (var j = 0; j < width; j++)
        {
            for (var i = 1; i < width; i++)
            {
                half[i, j] = standardised[i, j] / _scale[i];
            }

            half[0, j] = standardised[0, j] - Enumerable.Range(1, width - 1).Sum(i => half[i, j] * _centre[i]);
        }

        var original = new double[width, width];
        for (var i = 0; i < width; i++)
        {
            for (var j = 1; j < width; j++)
            {
                original[i, j] = half[i, j] / _scale[j];
            }

            original[i, 0] = half[i, 0] - Enumerable.Range(1, width - 1).Sum(j => original[i, j] * _centre[j]);
        }

        return Symmetric(original);
    }

    private static double[,] Symmetric(double[,] matrix)
    {
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < i; j++)
            {
                matrix[i, j] = matrix[j, i] = (matrix[i, j] + matrix[j, i]) / 2;
            }
        }

        return matrix;
    }

    private (double Centre, double Scale) Moments(int column, ReadOnlySpan<double> weights)
    {
        var (width, values) = (Matrix.Width, Matrix.Values);
        var (total, sum, squares) = (0.0, 0.0, 0.0);
        for (var row = 0; row < weights.Length; row++)
        {
            total += weights[row];
            sum += weights[row] * values[(row * width) + column];
        }

        var centre = sum / total;
        var largest = 0.0;
        for (var row = 0; row < weights.Length; row++)
        {
            var distance = values[(row * width) + column] - centre;
            squares += weights[row] * distance * distance;
            largest = weights[row] > 0 ? Math.Max(largest, Math.Abs(values[(row * width) + column])) : largest;
        }

        var scale = Math.Sqrt(squares / total);

        // What is left of equal values by rounding is no spread.
        return scale > largest * 1e-12
            ? (centre, scale)
            : throw new RegressionException(
                RegressionFailure.Collinear,
                [Matrix.Columns[column].Name],
                FormattableString.Invariant($"'{Matrix.Columns[column].Name}' is {centre:0.######} for all respondents in the regression, so that it has no coefficient. ")
                + "Leave it out.");
    }
}

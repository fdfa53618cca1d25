namespace SurveyStats.Significance;

/// <summary>
/// Contrasts of the interaction of rows and columns: orthonormal, orthogonal to the rows and to the columns, (r - 1)(c - 1) of them.
/// <para>
/// Formula: C = H_r x H_c (Kronecker), with the Helmert contrasts h_i(x) = (x_1 + ... + x_i - i x_{i+1})/sqrt(i (i + 1)). Running sums make each in
/// the time of one pass.
/// </para>
/// Source: Helmert contrasts as in Searle (1971), Linear Models, section 2.1.
/// </summary>
internal sealed class InteractionContrasts(int rows, int columns)
{
    /// <summary>The number of contrasts.</summary>
    public int Count => (rows - 1) * (columns - 1);

    /// <summary>C'x, for a table x row by row.</summary>
    public double[] Of(ReadOnlySpan<double> x)
    {
        var within = new double[rows * (columns - 1)];
        for (var i = 0; i < rows; i++)
        {
            Helmert(x.Slice(i * columns, columns), 1, within.AsSpan(i * (columns - 1)), 1, columns);
        }

        var contrasts = new double[Count];
        for (var j = 0; j < columns - 1; j++)
        {
            Helmert(within.AsSpan(j), columns - 1, contrasts.AsSpan(j), columns - 1, rows);
        }

        return contrasts;
    }

    /// <summary>C'MC, for a symmetric matrix M over the cells, given by its rows.</summary>
    public double[,] OfBothSides(IEnumerable<double[]> matrixRows)
    {
        double[][] half = [.. matrixRows.Select(row => Of(row))];
        var column = new double[half.Length];
        var result = new double[Count, Count];
        for (var k = 0; k < Count; k++)
        {
            for (var i = 0; i < half.Length; i++)
            {
                column[i] = half[i][k];
            }

            var other = Of(column);
            for (var l = 0; l <= k; l++)
            {
                result[k, l] = result[l, k] = other[l];
            }
        }

        return result;
    }

    private static void Helmert(ReadOnlySpan<double> x, int stride, Span<double> contrasts, int outStride, int count)
    {
        var sum = x[0];
        for (var i = 1; i < count; i++)
        {
            contrasts[(i - 1) * outStride] = (sum - i * x[i * stride]) / Math.Sqrt((double)i * (i + 1));
            sum += x[i * stride];
        }
    }
}

namespace SurveyStats.Numerics;

/// <summary>The numerical rank of a matrix, by Householder's QR decomposition with column pivoting.</summary>
/// <remarks>
/// <para>Columns are first scaled to length 1 (columns of zeros are left out). At each step the column with the longest rest, the first of equals, is the
/// pivot; the rank is the number of steps until every rest is below the tolerance. So a column counts if its distance from the span of the others is
/// at least the tolerance times its own length, whatever the units of the columns. The same input gives the same rank.</para>
/// <para>Time rows * columns * rank.</para>
/// Source: Businger and Golub (1965), Numerische Mathematik 7; Golub and Van Loan (2013), Matrix Computations, section 5.4.
/// </remarks>
internal static class MatrixRank
{
    /// <summary>The tolerance by which degrees of freedom of replicate weights are counted.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>The rank of a matrix given row by row.</summary>
    /// <param name="matrix">The entries: [row * columns + column]; finite.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="tolerance">The part of its length by which a column has to differ from the span of the others.</param>
    public static int Of(ReadOnlySpan<double> matrix, int columns, double tolerance = Tolerance)
    {
        var rows = columns == 0 ? 0 : matrix.Length / columns;
        var byColumn = new double[columns][];
        for (var j = 0; j < columns; j++)
        {
            var column = byColumn[j] = new double[rows];
            for (var i = 0; i < rows; i++)
            {
                column[i] = matrix[(i * columns) + j];
            }
        }

        return RankOf(byColumn, rows, tolerance);
    }

    /// <summary>The rank of some rows of a matrix given row by row.</summary>
    /// <param name="matrix">The entries: [row * columns + column]; finite.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="rows">The rows in use; a row that is repeated changes no rank.</param>
    /// <param name="tolerance">The part of its length by which a column has to differ from the span of the others.</param>
    public static int Of(ReadOnlySpan<double> matrix, int columns, ReadOnlySpan<int> rows, double tolerance = Tolerance)
    {
        var byColumn = new double[columns][];
        for (var j = 0; j < columns; j++)
        {
            var column = byColumn[j] = new double[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                column[i] = matrix[(rows[i] * columns) + j];
            }
        }

        return RankOf(byColumn, rows.Length, tolerance);
    }

    private static int RankOf(double[][] a, int rows, double tolerance)
    {
        var columns = ScaledToLengthOne(a);
        var rest = new double[columns];
        Array.Fill(rest, 1);
        var most = Math.Min(rows, columns);
        for (var k = 0; k < most; k++)
        {
            var pivot = k;
            for (var j = k + 1; j < columns; j++)
            {
                pivot = rest[j] > rest[pivot] ? j : pivot;
            }

            if (!(rest[pivot] >= tolerance))
            {
                return k;
            }

            (a[k], a[pivot]) = (a[pivot], a[k]);
            (rest[k], rest[pivot]) = (rest[pivot], rest[k]);
            Reflect(a, columns, k, rest);
        }

        return most;
    }

    // Columns with an entry other than 0 come first, each of length 1; returns their number.
    private static int ScaledToLengthOne(double[][] a)
    {
        var kept = 0;
        for (var j = 0; j < a.Length; j++)
        {
            var largest = 0.0;
            foreach (var x in a[j])
            {
                largest = Math.Max(largest, Math.Abs(x));
            }

            if (largest == 0)
            {
                continue;
            }

            // Divided by the largest entry first, so that squares neither overflow nor vanish.
            var column = a[j];
            for (var i = 0; i < column.Length; i++)
            {
                column[i] /= largest;
            }

            var length = Math.Sqrt(Product(column, column));
            for (var i = 0; i < column.Length; i++)
            {
                column[i] /= length;
            }

            (a[kept], a[j]) = (a[j], a[kept]);
            kept++;
        }

        return kept;
    }

    // Householder's reflection that brings column k to a multiple of the unit vector k, applied to the columns that follow.
    private static void Reflect(double[][] a, int columns, int k, double[] rest)
    {
        var v = a[k].AsSpan(k);
        var length = Math.Sqrt(Product(v, v));
        v[0] += v[0] >= 0 ? length : -length;
        var half = Product(v, v) / 2;
        for (var j = k + 1; j < columns; j++)
        {
            var x = a[j].AsSpan(k);
            var t = Product(v, x) / half;
            for (var i = 0; i < x.Length; i++)
            {
                x[i] -= t * v[i];
            }

            var below = x[1..];
            rest[j] = Math.Sqrt(Product(below, below));
        }
    }

    private static double Product(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        var i = 0;
        for (; i + 3 < x.Length; i += 4)
        {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }

        for (; i < x.Length; i++)
        {
            s0 += x[i] * y[i];
        }

        return s0 + s1 + (s2 + s3);
    }
}

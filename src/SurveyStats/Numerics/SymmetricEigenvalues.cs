namespace SurveyStats.Numerics;

/// <summary>
/// The eigenvalues of a symmetric matrix, the largest first, with absolute errors of a few roundings of the largest.
/// <para>
/// Formula: reflections H = I - v v' / h bring the matrix to three diagonals; rotations with Wilkinson's shift then bring the side diagonals to 0.
/// </para>
/// The work is about 2 n^3, and n^2 thereafter. Source: Wilkinson and Reinsch (1971), Handbook for Automatic Computation II, contributions 2 and 3;
/// Golub and Van Loan (2013), Matrix Computations, sections 8.3.1 and 8.3.5.
/// </summary>
internal static class SymmetricEigenvalues
{
    private const int MostSweeps = 60;

    /// <summary>The eigenvalues of the matrix, of which the lower triangle is read.</summary>
    /// <exception cref="ArithmeticException">The matrix holds infinities or numbers that are none.</exception>
    public static double[] Of(double[,] matrix)
    {
        var (diagonal, side) = Tridiagonal(Rows(matrix));
        for (var first = 0; first < diagonal.Length; first++)
        {
            Settle(diagonal, side, first);
        }

        Array.Sort(diagonal);
        Array.Reverse(diagonal);
        return diagonal;
    }

    private static double[][] Rows(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var rows = new double[n][];
        for (var i = 0; i < n; i++)
        {
            rows[i] = new double[n];
            for (var j = 0; j <= i; j++)
            {
                rows[i][j] = rows[j][i] = double.IsFinite(matrix[i, j])
                    ? matrix[i, j]
                    : throw new ArithmeticException(FormattableString.Invariant($"The matrix has {matrix[i, j]} in row {i}, column {j}."));
            }
        }

        return rows;
    }

    /// <summary>Diagonal and side diagonal after reflections, from the last row to the third. The rows are used up.</summary>
    private static (double[] Diagonal, double[] Side) Tridiagonal(double[][] a)
    {
        var n = a.Length;
        var (diagonal, side) = (new double[n], new double[n]);
        var product = new double[n];
        for (var k = n - 1; k > 0; k--)
        {
            // The reflection of the first k elements of row k to a multiple of the last of them.
            var v = a[k].AsSpan(0, k);
            var length = Dots.Length(v);
            diagonal[k] = a[k][k];
            side[k - 1] = v[k - 1] > 0 ? -length : length;
            if (Dots.Length(v[..^1]) == 0)
            {
                side[k - 1] = v[k - 1];
                continue;
            }

            var h = length * (length + Math.Abs(v[k - 1]));
            v[k - 1] -= side[k - 1];
            Reflect(a, v, h, product.AsSpan(0, k));
        }

        if (n > 0)
        {
            diagonal[0] = a[0][0];
        }

        return (diagonal, side);
    }

    /// <summary>A := H A H over the rows before k, with H = I - v v' / h: A - v w' - w v', w = A v / h - (v' A v / 2 h^2) v.</summary>
    private static void Reflect(double[][] a, ReadOnlySpan<double> v, double h, Span<double> w)
    {
        for (var i = 0; i < v.Length; i++)
        {
            w[i] = Dots.Dot(v, a[i]) / h;
        }

        Dots.AddMultiple(w, -Dots.Dot(v, w) / (2 * h), v);
        for (var i = 0; i < v.Length; i++)
        {
            var row = a[i].AsSpan(0, v.Length);
            Dots.AddMultiple(row, -v[i], w);
            Dots.AddMultiple(row, -w[i], v);
        }
    }

    /// <summary>Rotates until the side diagonal beside one element is 0, which makes that element an eigenvalue.</summary>
    private static void Settle(double[] d, double[] e, int first)
    {
        for (var sweep = 0; ; sweep++)
        {
            var last = first;
            while (last < d.Length - 1 && !IsNegligible(d, e, last))
            {
                last++;
            }

            if (last == first)
            {
                return;
            }

            if (sweep == MostSweeps)
            {
                throw new ArithmeticException("The eigenvalues of the matrix did not settle.");
            }

            Sweep(d, e, first, last);
        }
    }

    private static bool IsNegligible(double[] d, double[] e, int i)
    {
        var scale = Math.Abs(d[i]) + Math.Abs(d[i + 1]);
        return scale + Math.Abs(e[i]) == scale || Math.Abs(e[i]) < 1e-300;
    }

    /// <summary>One sweep of rotations from the last element of a block to its first, with Wilkinson's shift.</summary>
    private static void Sweep(double[] d, double[] e, int first, int last)
    {
        var g = (d[first + 1] - d[first]) / (2 * e[first]);
        var r = Hypotenuse(g, 1);
        g = d[last] - d[first] + e[first] / (g + Math.CopySign(r, g));
        var (sine, cosine, p) = (1.0, 1.0, 0.0);
        for (var i = last - 1; i >= first; i--)
        {
            var (f, b) = (sine * e[i], cosine * e[i]);
            r = Hypotenuse(f, g);
            if (i + 1 < last)
            {
                e[i + 1] = r;
            }

            if (r == 0)
            {
                // The block falls apart here.
                d[i + 1] -= p;
                return;
            }

            (sine, cosine) = (f / r, g / r);
            g = d[i + 1] - p;
            r = (d[i] - g) * sine + 2 * cosine * b;
            p = sine * r;
            d[i + 1] = g + p;
            g = cosine * r - b;
        }

        d[first] -= p;
        e[first] = g;
    }

    private static double Hypotenuse(double a, double b)
    {
        var (large, small) = (Math.Max(Math.Abs(a), Math.Abs(b)), Math.Min(Math.Abs(a), Math.Abs(b)));
        return large == 0 ? 0 : large * Math.Sqrt(1 + small / large * (small / large));
    }
}

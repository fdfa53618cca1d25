namespace SurveyStats.Numerics;

/// <summary>
/// The factor L of a symmetric matrix A = L L' without negative eigenvalues, which may be singular, with its generalised inverse.
/// <para>
/// Formula: L_kk = sqrt(A_kk - sum over m below k of L_km^2), L_ik = (A_ik - sum of L_im L_km) / L_kk. A pivot of at most the rounding times A_kk is
/// 0 but for rounding: row k depends on the rows before it. Its column of L is 0, and the generalised inverse has zeros in its row and column.
/// </para>
/// The rule for pivots does not depend on the scales of the rows. Source: Healy (1968), Applied Statistics 17, algorithms AS 6 and AS 7.
/// </summary>
internal sealed class CholeskyFactor
{
    private readonly double[][] _rows;
    private readonly bool[] _kept;

    private CholeskyFactor(double[][] rows, bool[] kept)
    {
        _rows = rows;
        _kept = kept;
        Rank = kept.Count(k => k);
    }

    /// <summary>The number of rows.</summary>
    public int Size => _rows.Length;

    /// <summary>The number of independent rows.</summary>
    public int Rank { get; }

    /// <summary>L_ij.</summary>
    public double this[int i, int j] => j < _rows[i].Length ? _rows[i][j] : 0;

    /// <param name="matrix">A; only its lower triangle is read.</param>
    /// <param name="rounding">Which part of a diagonal element a pivot may have lost to rounding and count as 0; default: 1e-12.</param>
    public static CholeskyFactor Of(double[,] matrix, double rounding = 1e-12)
    {
        var rows = new double[matrix.GetLength(0)][];
        var kept = new bool[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i] = new double[i + 1];
            for (var k = 0; k < i; k++)
            {
                row[k] = kept[k] ? (matrix[i, k] - Dots.Dot(rows[k].AsSpan(0, k), row)) / rows[k][k] : 0;
            }

            var pivot = matrix[i, i] - Dots.Dot(row.AsSpan(0, i), row);
            kept[i] = pivot > rounding * matrix[i, i];
            row[i] = kept[i] ? Math.Sqrt(pivot) : 0;
        }

        return new CholeskyFactor(rows, kept);
    }

    /// <summary>Whether row k is independent of the rows before it.</summary>
    public bool IsIndependent(int k) => _kept[k];

    /// <summary>The z with L z = y over the independent rows; 0 elsewhere.</summary>
    public double[] SolveLower(ReadOnlySpan<double> y)
    {
        var z = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            z[i] = _kept[i] ? (y[i] - Dots.Dot(_rows[i].AsSpan(0, i), z)) / _rows[i][i] : 0;
        }

        return z;
    }

    /// <summary>The x with A x = y over the independent rows; 0 elsewhere.</summary>
    public double[] Solve(ReadOnlySpan<double> y)
    {
        var x = SolveLower(y);
        for (var i = Size - 1; i >= 0; i--)
        {
            x[i] = _kept[i] ? x[i] / _rows[i][i] : 0;
            Dots.AddMultiple(x.AsSpan(0, i), -x[i], _rows[i]);
        }

        return x;
    }

    /// <summary>y' A^- y, with the generalised inverse A^- of A: the sum of squares of the z with L z = y.</summary>
    public double QuadraticForm(ReadOnlySpan<double> y)
    {
        var z = SolveLower(y);
        return Dots.Dot(z, z);
    }

    /// <summary>
    /// Whether y is a combination of the rows of A, but for rounding: for others y' A^- y says nothing, since y has a part without variance.
    /// </summary>
    /// <param name="y">A vector of the size of A.</param>
    /// <param name="rounding">Which part of the terms of a sum may be left by rounding; default: 1e-9.</param>
    public bool Spans(ReadOnlySpan<double> y, double rounding = 1e-9)
    {
        var z = SolveLower(y);
        for (var i = 0; i < Size; i++)
        {
            if (!_kept[i])
            {
                var (rest, scale) = (y[i], Math.Abs(y[i]));
                for (var k = 0; k < i; k++)
                {
                    rest -= _rows[i][k] * z[k];
                    scale += Math.Abs(_rows[i][k] * z[k]);
                }

                if (Math.Abs(rest) > rounding * scale)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The generalised inverse of A; the inverse, if A has full rank.</summary>
    public double[,] Inverse()
    {
        var inverse = new double[Size, Size];
        var unit = new double[Size];
        for (var j = 0; j < Size; j++)
        {
            if (!_kept[j])
            {
                continue;
            }

            unit[j] = 1;
            var column = Solve(unit);
            unit[j] = 0;
            for (var i = 0; i <= j; i++)
            {
                inverse[i, j] = inverse[j, i] = column[i];
            }
        }

        return inverse;
    }
}

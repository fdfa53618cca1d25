namespace SurveyStats.Numerics;

/// <summary>
/// Least squares by reflections, with columns that depend on those before them left out.
/// <para>
/// Formula: X = Q R with reflections H_k = I - v v' / h in the order of the columns; a column that is left with at most the tolerance times its
/// length after the reflections before it depends on those columns, and is left out. Then R b = Q'y gives the b that makes |y - X b| smallest, and
/// (X'X)^-1 = R^-1 R^-1'.
/// </para>
/// Coefficients of columns left out are 0, and so are their rows and columns of the inverse. For weights multiply rows of X and y by their roots.
/// The work is 2 n p^2. Source: Golub (1965), Numerische Mathematik 7; Golub and Van Loan (2013), Matrix Computations, section 5.3.
/// </summary>
internal sealed class QrFactor
{
    private readonly double[][] _reflections;
    private readonly double[] _norms;
    private readonly double[][] _upper;

    private QrFactor(double[][] reflections, double[] norms, double[][] upper, int[] kept, int columns)
    {
        (_reflections, _norms, _upper, Kept, Columns) = (reflections, norms, upper, kept, columns);
    }

    /// <summary>The columns that are independent, rising.</summary>
    public int[] Kept { get; }

    /// <summary>The number of all columns.</summary>
    public int Columns { get; }

    /// <summary>The number of independent columns.</summary>
    public int Rank => Kept.Length;

    /// <param name="columns">X by its columns, all of the same length.</param>
    /// <param name="tolerance">Which part of its length a column must keep; default: 1e-7.</param>
    public static QrFactor Of(IReadOnlyList<double[]> columns, double tolerance = 1e-7)
    {
        var (reflections, norms, upper, kept) = (new List<double[]>(), new List<double>(), new List<double[]>(), new List<int>());
        for (var j = 0; j < columns.Count; j++)
        {
            double[] column = [.. columns[j]];
            var length = Dots.Length(column);
            for (var k = 0; k < kept.Count; k++)
            {
                Reflect(reflections[k], norms[k], column.AsSpan(k));
            }

            var rest = column.AsSpan(kept.Count);
            var left = Dots.Length(rest);
            if (left <= tolerance * length)
            {
                continue;
            }

            // The reflection takes the rest of the column to (-sign, 0, ..., 0) times its length.
            var pivot = rest[0] > 0 ? -left : left;
            var v = rest.ToArray();
            v[0] -= pivot;
            reflections.Add(v);
            norms.Add(left * Math.Abs(v[0]));
            upper.Add([.. column.AsSpan(0, kept.Count), pivot]);
            kept.Add(j);
        }

        return new QrFactor([.. reflections], [.. norms], [.. upper], [.. kept], columns.Count);
    }

    /// <summary>The coefficients b that make |y - X b| smallest; 0 for columns left out.</summary>
    public double[] Solve(ReadOnlySpan<double> y)
    {
        var rotated = y.ToArray();
        for (var k = 0; k < Rank; k++)
        {
            Reflect(_reflections[k], _norms[k], rotated.AsSpan(k));
        }

        var b = new double[Columns];
        for (var k = Rank - 1; k >= 0; k--)
        {
            b[Kept[k]] = rotated[k] / _upper[k][k];
            Dots.AddMultiple(rotated.AsSpan(0, k), -b[Kept[k]], _upper[k]);
        }

        return b;
    }

    /// <summary>What X b leaves of y: the part of y that is orthogonal to all columns.</summary>
    public double[] Residual(ReadOnlySpan<double> y)
    {
        var rotated = y.ToArray();
        for (var k = 0; k < Rank; k++)
        {
            Reflect(_reflections[k], _norms[k], rotated.AsSpan(k));
        }

        rotated.AsSpan(0, Rank).Clear();
        for (var k = Rank - 1; k >= 0; k--)
        {
            Reflect(_reflections[k], _norms[k], rotated.AsSpan(k));
        }

        return rotated;
    }

    /// <summary>(X'X)^-1 over the independent columns; 0 elsewhere.</summary>
    public double[,] InverseCrossProduct()
    {
        var inverse = new double[Rank][];
        for (var j = 0; j < Rank; j++)
        {
            // Row j of R^-1': the z with R z = unit vector j.
            var z = new double[j + 1];
            z[j] = 1;
            for (var k = j; k >= 0; k--)
            {
                z[k] /= _upper[k][k];
                Dots.AddMultiple(z.AsSpan(0, k), -z[k], _upper[k]);
            }

            inverse[j] = z;
        }

        var cross = new double[Columns, Columns];
        for (var a = 0; a < Rank; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var sum = 0.0;
                for (var j = a; j < Rank; j++)
                {
                    sum += inverse[j][a] * inverse[j][b];
                }

                cross[Kept[a], Kept[b]] = cross[Kept[b], Kept[a]] = sum;
            }
        }

        return cross;
    }

    /// <summary>y := y - (v'y / h) v.</summary>
    private static void Reflect(double[] v, double h, Span<double> y) => Dots.AddMultiple(y, -Dots.Dot(v, y) / h, v);
}

namespace SurveyStats.Design;

/// <summary>
/// Systems of equations with a positive definite matrix, whose diagonal is raised where it is not quite definite.
/// <para>Formula: A = L L' (Cholesky); where a pivot is not above 1e-12 of the largest diagonal, A + delta I, delta = 1e-10, 1e-8, ... of it.</para>
/// </summary>
internal static class PositiveDefinite
{
    /// <summary>Solves A x = b, of whose A the lower triangle is read.</summary>
    public static double[] Solve(double[,] a, double[] b)
    {
        var largest = Enumerable.Range(0, b.Length).Select(j => a[j, j]).DefaultIfEmpty(1).Max();
        largest = largest > 0 ? largest : 1;
        var delta = 0.0;
        double[,]? l;
        while ((l = Factor(a, delta, largest)) is null)
        {
            delta = delta == 0 ? 1e-10 * largest : delta * 100;
        }

        return Substitute(l, b);
    }

    private static double[,]? Factor(double[,] a, double delta, double largest)
    {
        var n = a.GetLength(0);
        var l = new double[n, n];
        for (var j = 0; j < n; j++)
        {
            for (var i = j; i < n; i++)
            {
                var sum = a[i, j] + (i == j ? delta : 0);
                for (var k = 0; k < j; k++)
                {
                    sum -= l[i, k] * l[j, k];
                }

                if (i == j && !(sum > 1e-12 * largest))
                {
                    return null;
                }

                l[i, j] = i == j ? Math.Sqrt(sum) : sum / l[j, j];
            }
        }

        return l;
    }

    private static double[] Substitute(double[,] l, double[] b)
    {
        var x = (double[])b.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= l[i, k] * x[k];
            }

            x[i] /= l[i, i];
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
            {
                x[i] -= l[k, i] * x[k];
            }

            x[i] /= l[i, i];
        }

        return x;
    }
}

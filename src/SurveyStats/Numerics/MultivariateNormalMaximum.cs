namespace SurveyStats.Numerics;

/// <summary>
/// The distribution of max |T|, T = (T1, ..., Tm) jointly normal with means 0 and variances 1, each T a linear combination of independent standard
/// normal variables.
/// Formula (all but one-factor): with the residual e_j = T_j - rho_ij T_i, which is independent of T_i, |T_i| is the largest exactly where
/// |T_i| &gt; S_i = max over j of max(e_j / (1 - rho_ij), -e_j / (1 + rho_ij)); hence P(max |T| &gt; c) = sum over i of E[2 Q(max(c, S_i))], Q the
/// normal tail. All terms are positive, so that small tails keep their digits.
/// Source: the conditioning on which variable is largest is that of Asmussen and Kroese (2006), Advances in Applied Probability 38.
/// </summary>
internal abstract class MultivariateNormalMaximum
{
    /// <summary>Correlations nearer to 1 or -1 than this are taken as the same statistic.</summary>
    private const double Same = 1e-10;

    /// <summary>P(max |T| &gt; c). Domain: c &gt;= 0, and below 35.</summary>
    internal abstract double UpperTail(double c);

    /// <summary>The relative standard error of the tail at c; 0 where it is exact but for rounding.</summary>
    internal virtual double RelativeError(double c) => 0;

    internal double LogUpperTail(double c) => Math.Log(UpperTail(c));

    /// <summary>The distribution for given loadings: a row for each T, with the sum of its squares 1.</summary>
    internal static MultivariateNormalMaximum Of(double[][] loadings)
    {
        var distinct = new List<double[]>();
        foreach (var row in loadings)
        {
            if (!distinct.Exists(other => 1 - Math.Abs(Dot(row, other)) < Same)) distinct.Add(row);
        }

        if (MultivariateNormalOneFactor.LoadingsOf(distinct) is { } onFactor) return new MultivariateNormalOneFactor(onFactor);
        double[][] coordinates = Coordinates([.. distinct]);
        return coordinates[0].Length == 2 ? new MultivariateNormalPlane(coordinates) : new MultivariateNormalLattice(coordinates);
    }

    internal static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }

    /// <summary>
    /// The rows in an orthonormal basis of the space that they span, so that as few variables are left as can be.
    /// Formula: modified Gram-Schmidt with the largest remainder first (Golub and Van Loan 1996, section 5.2.8).
    /// </summary>
    private static double[][] Coordinates(double[][] rows)
    {
        const double rounding = 1e-7;
        double[][] rest = [.. rows.Select(row => (double[])row.Clone())];
        List<double>[] coordinates = [.. rows.Select(_ => new List<double>())];
        while (true)
        {
            int pivot = Enumerable.Range(0, rest.Length).MaxBy(i => Dot(rest[i], rest[i]));
            double length = Math.Sqrt(Dot(rest[pivot], rest[pivot]));
            if (length < rounding) break;
            double[] direction = [.. rest[pivot].Select(x => x / length)];
            for (int i = 0; i < rest.Length; i++)
            {
                double coordinate = Dot(rest[i], direction);
                coordinates[i].Add(coordinate);
                for (int k = 0; k < direction.Length; k++) rest[i][k] -= coordinate * direction[k];
            }
        }

        return [.. coordinates.Select(c => c.ToArray())];
    }
}

namespace SurveyStats.Significance;

/// <summary>Checks and parts of covariance matrices, and what follows from them.</summary>
internal static class CovarianceMatrix
{
    /// <summary>Checks a covariance matrix that a user gave.</summary>
    /// <exception cref="ArgumentException">It has another size, is not finite or not symmetric, or has a negative variance.</exception>
    public static void Check(double[,] covariance, int size, string name)
    {
        if (covariance.GetLength(0) != size || covariance.GetLength(1) != size)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The covariance matrix is {covariance.GetLength(0)} x {covariance.GetLength(1)}. Give one of {size} x {size}, a row and a column for each estimate."), name);
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var (a, b) = (covariance[i, j], covariance[j, i]);
                if (!double.IsFinite(a) || Math.Abs(a - b) > 1e-8 * Math.Sqrt(Math.Abs(covariance[i, i] * covariance[j, j])))
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"The covariance matrix has {a} in row {i}, column {j}, and {b} in row {j}, column {i}. Give finite covariances, alike on both sides."), name);
                }
            }

            if (covariance[i, i] < 0)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The covariance matrix has the variance {covariance[i, i]} in row {i}. A variance is 0 or more."), name);
            }
        }
    }

    /// <summary>The rows and columns of some estimates.</summary>
    public static double[,] Part(double[,] covariance, int[] kept)
    {
        var part = new double[kept.Length, kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var j = 0; j < kept.Length; j++)
            {
                part[i, j] = covariance[kept[i], kept[j]];
            }
        }

        return part;
    }

    /// <summary>The covariance of T_i - pi_i T, over total^2: J V J'/total^2, J = I - pi 1'. For pi the shares T_i/T it is that of the shares.</summary>
    public static double[,] OfShares(double[,] covariance, double[] pi, double total)
    {
        var size = pi.Length;
        var (sums, all) = (new double[size], 0.0);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                sums[i] += covariance[i, j];
            }

            all += sums[i];
        }

        var shares = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var v = covariance[i, j] - (pi[i] * sums[j]) - (pi[j] * sums[i]) + (pi[i] * pi[j] * all);
                shares[i, j] = shares[j, i] = v / total / total;
            }
        }

        return shares;
    }
}

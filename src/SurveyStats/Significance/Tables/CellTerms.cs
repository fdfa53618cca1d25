using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The terms of which the probability of a table with given margins consists, measured so that nothing large cancels.
/// <para>
/// Formula: ln P = C - sum over rows i and cells n_ij of f_i(n_ij), with f_i(n) = h(n) + n ln(n / m_i) - n + m_i, m_i = t_i / d the mean cell of row i,
/// h(n) = ln sqrt(2 pi n) + s(n), s Stirling's correction, f_i(0) = m_i; and C = sum of h(t_i) + sum of h(g_j) - h(N) + sum of g_j ln(g_j d / N) over rows
/// with totals t_i and the d columns with totals g_j. This is prod t_i! prod g_j! / (N! prod n_ij!). Each f_i is convex.
/// </para>
/// Source: Freeman and Halton (1951), Biometrika 38, for P; Loader (2000) for the splitting of factorials.
/// </summary>
internal static class CellTerms
{
    /// <summary>ln(1 + 1e-7): tables whose probability is that of the observed one up to rounding count as ties, as in R.</summary>
    public const double TieTolerance = 9.9999995e-8;

    /// <summary>f_i(n) for n = 0 to largest.</summary>
    public static double[] UpTo(int largest, double mean) => [.. Enumerable.Range(0, largest + 1).Select(n => Of(n, mean))];

    /// <summary>C.</summary>
    public static double Constant(int[] rows, int[] columns)
    {
        double total = rows.Sum();
        var mean = total / columns.Length;
        return rows.Sum(t => Half(t)) + columns.Sum(g => Half(g) + Deviance(g, mean)) - Half(total);
    }

    /// <summary>f_i(n).</summary>
    public static double Of(double n, double mean) => n == 0 ? mean : Half(n) + Deviance(n, mean);

    /// <summary>h(n) for n > 0.</summary>
    private static double Half(double n) => (0.5 * Math.Log(2 * Math.PI * n)) + StirlingCorrection.Of(n);

    /// <summary>n ln(n / m) - n + m.</summary>
    public static double Deviance(double n, double mean)
    {
        var t = (mean - n) / n;
        return t is > -0.5 and < 1 ? -n * Elementary.LogOnePlusMinusArgument(t) : (n * Math.Log(n / mean)) - n + mean;
    }
}

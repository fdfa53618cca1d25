namespace SurveyStats.Significance;

/// <summary>
/// The least sum of convex functions over all ways to share out a number among them.
/// <para>Formula: (f * g)(n) = min over x of f(x) + g(n - x), for 0 &lt;= x within both domains; convex again. Its steps are those of f and g in order.</para>
/// Source: Rockafellar (1970), Convex Analysis, section 5 (infimal convolution).
/// </summary>
internal static class ConvexMinimum
{
    /// <summary>f * g up to n = largest, for functions given by their values from 0 on.</summary>
    public static double[] Of(double[] f, double[] g, int largest)
    {
        var end = (int)Math.Min(largest, (long)f.Length + g.Length - 2);
        var result = new double[end + 1];
        var (x, y) = (0, 0);
        for (var n = 0; n <= end; n++)
        {
            result[n] = f[x] + g[y];
            var takeFirst = x + 1 < f.Length && (y + 1 == g.Length || f[x + 1] - f[x] <= g[y + 1] - g[y]);
            (x, y) = takeFirst ? (x + 1, y) : (x, Math.Min(y + 1, g.Length - 1));
        }

        return result;
    }
}

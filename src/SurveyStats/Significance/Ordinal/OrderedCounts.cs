namespace SurveyStats.Significance;

/// <summary>
/// What rank tests need of counts of ordered categories, the lowest first: sums of ranks measured from the mean rank, and their variance, without
/// the cancellation of the textbook forms.
/// </summary>
internal static class OrderedCounts
{
    // Above this the cube of a total of many categories would come near the largest double.
    private const double LargestCount = 1e90;

    /// <exception cref="ArgumentException">There is no category, or a count is negative, above 1e90 or not a number.</exception>
    public static double[] Checked(IReadOnlyList<double> counts, string name)
    {
        ArgumentNullException.ThrowIfNull(counts, name);
        if (counts.Count == 0)
        {
            throw new ArgumentException("There is no category. Give a count for each step of the scale, the lowest first.", name);
        }

        for (var j = 0; j < counts.Count; j++)
        {
            if (!(counts[j] >= 0 && counts[j] <= LargestCount))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Category {j} has the count {counts[j]}. Counts lie between 0 and {LargestCount}."), name);
            }
        }

        return [.. counts];
    }

    /// <exception cref="ArgumentException">As of <see cref="Checked"/>; or the groups differ in their number of categories.</exception>
    public static (double[] X, double[] Y) CheckedPair(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (checkedX, checkedY) = (Checked(x, nameof(x)), Checked(y, nameof(y)));
        return x.Count == y.Count
            ? (checkedX, checkedY)
            : throw new ArgumentException(
                FormattableString.Invariant($"The first group has {x.Count} categories, the second {y.Count}. Give both the same scale."), nameof(y));
    }

    /// <summary>The categories of two groups together, t = x + y.</summary>
    public static double[] Together(double[] x, double[] y) => [.. x.Zip(y, (a, b) => a + b)];

    /// <summary>s(j) = T(below j) - T(above j): twice the midrank of category j of the counts t, less twice the mean rank.</summary>
    public static double[] CentredScores(double[] t)
    {
        var (scores, below) = (new double[t.Length], 0.0);
        for (var j = 0; j < t.Length; j++)
        {
            scores[j] = below;
            below += t[j];
        }

        var above = 0.0;
        for (var j = t.Length - 1; j >= 0; j--)
        {
            scores[j] -= above;
            above += t[j];
        }

        return scores;
    }

    /// <summary>The sum of x(j) s(j), with the rounding errors of products and sums carried along: exact for whole counts.</summary>
    /// <remarks>Source: Ogita, Rump and Oishi (2005), SIAM Journal on Scientific Computing 26, algorithm 5.3.</remarks>
    public static double Sum(double[] x, double[] s)
    {
        var (sum, error) = (0.0, 0.0);
        for (var j = 0; j < x.Length; j++)
        {
            var product = x[j] * s[j];
            var next = sum + product;
            var part = next - sum;
            error += sum - (next - part) + (product - part) + Math.FusedMultiplyAdd(x[j], s[j], -product);
            sum = next;
        }

        return sum + error;
    }

    /// <summary>N^3 - sum of t^3 as the sum of t (N - t)(N + t): 12 times the sum of squared deviations of the midranks from their mean.</summary>
    public static double TieSum(double[] t)
    {
        var n = t.Sum();
        var sum = 0.0;
        for (var j = 0; j < t.Length; j++)
        {
            // N - t by addition: nearly all in one category would cancel.
            var others = 0.0;
            for (var k = 0; k < t.Length; k++)
            {
                others += k == j ? 0 : t[k];
            }

            sum += t[j] * others * (n + t[j]);
        }

        return sum;
    }

    /// <summary>Whether every count is a whole number.</summary>
    public static bool AreWhole(double[] counts) => Array.TrueForAll(counts, c => c == Math.Floor(c));
}

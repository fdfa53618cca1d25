using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// The test of Kruskal and Wallis that several independent groups answer an ordered scale alike.
/// <para>
/// Formula: H = (N - 1) * sum over the groups of S^2/n, divided by (N^3 - sum of t^3)/12, S the sum of the group's midranks less n (N + 1)/2, t the counts
/// of the categories over all groups, N their total; against chi-squared with (groups - 1) degrees of freedom. This is the textbook H divided by
/// 1 - sum of (t^3 - t)/(N^3 - N), without its cancellation. Two groups: the square of the uncorrected z of Mann and Whitney.
/// </para>
/// Doubtful for groups below about 5. Source: Kruskal and Wallis (1952), Journal of the American Statistical Association 47.
/// </summary>
public static class KruskalWallisTest
{
    private const string Name = "Kruskal-Wallis";
    private const string Convention = "ties taken into account";

    /// <summary>Tests several groups.</summary>
    /// <param name="groups">
    /// A row a group: the counts of the categories, the lowest first; 0 or more, and may be fractional (effective counts). Groups without any count are
    /// left out.
    /// </param>
    /// <returns>The result; undefined, with a note, if fewer than two groups have any respondent, or all answers are the same.</returns>
    /// <exception cref="ArgumentException">Groups differ in their number of categories, or a count is negative or not a number.</exception>
    public static TestResult Test(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        double[][] filled = [.. groups.Select(g => OrderedCounts.Checked(g, nameof(groups))).Where(g => g.Sum() > 0)];
        if (groups.FirstOrDefault(g => g.Count != groups[0].Count) is { } other)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"One group has {groups[0].Count} categories, another {other.Count}. Give all groups the same scale."), nameof(groups));
        }

        return filled.Length < 2
            ? TestResult.Undefined(Name, Convention, new ResultNote(NoteCode.NothingToCompare, "fewer than two groups have any respondent"))
            : Compute(filled);
    }

    internal static TestResult Undefined(ResultNote note) => TestResult.Undefined(Name, Convention, note);

    private static TestResult Compute(double[][] groups)
    {
        double[] t = [.. groups[0].Select((_, j) => groups.Sum(g => g[j]))];
        var (n, df, spread) = (t.Sum(), groups.Length - 1, OrderedCounts.TieSum(t));
        if (!(spread > 0 && n > 1))
        {
            return TestResult.Undefined(Name, Convention, new ResultNote(NoteCode.ZeroVariance, "all answers are the same"), degreesOfFreedom: df);
        }

        var scores = OrderedCounts.CentredScores(t);
        var between = groups.Sum(g =>
        {
            var s = OrderedCounts.Sum(g, scores) / 2;
            return s / g.Sum() * s;
        });
        return TestResult.FromChiSquared(Name, Convention, 12 * (n - 1) * (between / spread), df, []);
    }
}

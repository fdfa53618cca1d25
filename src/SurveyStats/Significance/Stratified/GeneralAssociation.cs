using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// Cochran, Mantel and Haenszel's test for tables of any size: that within every stratum the answers are distributed alike in all groups (general
/// association).
/// <para>
/// Formula: Q = g' V^-1 g with g the sums over the strata of the counts minus their expectations r_i c_j/N, and V the sums of their covariances
/// r_i (d_ik N - r_k) c_j (d_jl N - c_l)/(N^2 (N - 1)), d being 1 for equal indices and otherwise 0; the last group and answer left out. Degrees of
/// freedom: the rank of V, (groups - 1)(answers - 1) where the strata are connected. Groups and answers without any count are left out first.
/// </para>
/// <para>For 2 x 2 tables it is <see cref="ConditionalIndependenceTest.CochranMantelHaenszel"/>.</para>
/// Weak where associations of strata have opposite directions; doubtful where the sums over the strata are small, whatever the number of strata.
/// Source: Mantel and Haenszel (1959), Journal of the National Cancer Institute 22; Landis, Heyman and Koch (1978), International Statistical Review 46,
/// 237-254.
/// </summary>
public static class GeneralAssociation
{
    private const string Name = "Cochran-Mantel-Haenszel";
    private const string Convention = "general association, no continuity correction";

    // Far above every population, and small enough that no product overflows.
    private const double LargestCount = 1e75;

    // Below this share of its first variance what is left of one is rounding.
    private const double Negligible = 1e-11;

    /// <summary>Tests strata, each a table of counts.</summary>
    /// <param name="strata">Tables of the same size: a row a group, a column an answer; counts are 0 or more (1e75 at most), and may be fractional.</param>
    /// <returns>The result; undefined, with a note, where no stratum can tell anything.</returns>
    /// <exception cref="ArgumentException">There is no stratum, tables or rows differ in size, or a count is negative, above 1e75 or not a number.</exception>
    public static TestResult Test(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        Check(strata);
        var groups = Filled(strata[0].Count, i => strata.Any(table => table[i].Any(count => count > 0)));
        var answers = Filled(strata[0].Count == 0 ? 0 : strata[0][0].Count, j => strata.Any(table => table.Any(row => row[j] > 0)));
        if (groups.Length < 2 || answers.Length < 2)
        {
            return Undefined();
        }

        var size = (groups.Length - 1) * (answers.Length - 1);
        var (deviations, covariances) = (new double[size], new double[size, size]);
        foreach (var table in strata)
        {
            Add([.. groups.Select(i => answers.Select(j => table[i][j]).ToArray())], deviations, covariances);
        }

        var (statistic, rank) = QuadraticForm(deviations, covariances);
        return rank == 0 ? Undefined() : TestResult.FromChiSquared(Name, Convention, statistic, rank, []);
    }

    private static TestResult Undefined() => TestResult.Undefined(
        Name, Convention, new ResultNote(NoteCode.NothingToCompare, "no stratum has two groups and two answers with respondents"));

    private static int[] Filled(int count, Func<int, bool> isFilled) => [.. Enumerable.Range(0, count).Where(isFilled)];

    /// <summary>Adds the deviations and covariances of one stratum; one of a single respondent, or none, tells nothing.</summary>
    private static void Add(double[][] table, double[] deviations, double[,] covariances)
    {
        var rows = table.Select(row => row.Sum()).ToArray();
        var columns = table[0].Select((_, j) => table.Sum(row => row[j])).ToArray();
        var n = rows.Sum();
        if (n <= 1)
        {
            return;
        }

        var width = columns.Length - 1;
        for (var p = 0; p < deviations.Length; p++)
        {
            var (i, j) = (p / width, p % width);
            deviations[p] += ExactDifference.OfProducts(table[i][j], n, rows[i], columns[j]) / n;
            for (var q = 0; q < deviations.Length; q++)
            {
                var (k, l) = (q / width, q % width);
                covariances[p, q] += Covariance(rows, n, i, k) * (Covariance(columns, n, j, l) / (n - 1));
            }
        }
    }

    /// <summary>r_i (d_ik N - r_k)/N.</summary>
    private static double Covariance(double[] totals, double n, int i, int k) =>
        i == k ? totals[i] / n * totals.Where((_, other) => other != i).Sum() : -totals[i] / n * totals[k];

    /// <summary>g' V^-1 g by elimination with the largest remaining variance first, and the rank of V.</summary>
    private static (double Value, int Rank) QuadraticForm(double[] g, double[,] v)
    {
        var original = g.Select((_, p) => v[p, p]).ToArray();
        var (value, rank, left) = (0.0, 0, Enumerable.Range(0, g.Length).ToList());
        while (left.Count > 0)
        {
            var pivot = left.MaxBy(p => original[p] > 0 ? v[p, p] / original[p] : 0);
            if (!(v[pivot, pivot] > Negligible * original[pivot]))
            {
                break;
            }

            left.Remove(pivot);
            value += g[pivot] / v[pivot, pivot] * g[pivot];
            rank++;
            foreach (var p in left)
            {
                var factor = v[p, pivot] / v[pivot, pivot];
                g[p] -= factor * g[pivot];
                foreach (var q in left)
                {
                    v[p, q] -= factor * v[pivot, q];
                }
            }
        }

        return (value, rank);
    }

    private static void Check(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> strata)
    {
        if (strata.Count == 0)
        {
            throw new ArgumentException("There is no stratum. Give at least one table.", nameof(strata));
        }

        for (var h = 0; h < strata.Count; h++)
        {
            if (strata[h].Count != strata[0].Count || strata[h].Any(row => row.Count != strata[0][0].Count))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Table {h} differs in size from table 0. Give every stratum the same groups and answers."), nameof(strata));
            }

            if (strata[h].SelectMany(row => row).FirstOrDefault(count => !(count >= 0 && count <= LargestCount), 0) is var bad and not 0)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Table {h} has the count {bad}. Counts lie between 0 and {LargestCount}."), nameof(strata));
            }
        }
    }
}

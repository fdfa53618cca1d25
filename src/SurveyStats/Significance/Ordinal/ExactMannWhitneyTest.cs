namespace SurveyStats.Significance;

/// <summary>
/// The exact Mann-Whitney test: U among all ways in which the N answers, ties included, could have fallen to the two groups.
/// <para>
/// Formula: of the C(N, m) ways, product of C(t(j), x(j)) for each x with total m, the share with a U as extreme as the one seen or more; two-sided: as
/// far from m n/2 or farther, which is twice the tail where there are no ties. Counted by adding one category after the other (convolution).
/// </para>
/// Whole counts and at most 200 respondents. Conservative, as every exact test of few answers. The statistic is U.
/// Source: Lehmann (1975), Nonparametrics, section 1.4; Streitberg and Röhmel (1986), Statistical Software Newsletter 12, for the convolution.
/// </summary>
internal sealed class ExactMannWhitneyTest() : MannWhitneyTest("exact, given the ties")
{
    private const int LargestTotal = 200;

    private protected override TestFigures Compute(double[] x, double[] y, Alternative alternative)
    {
        var t = OrderedCounts.Together(x, y);
        if (!OrderedCounts.AreWhole(x) || !OrderedCounts.AreWhole(y) || t.Sum() > LargestTotal)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The exact Mann-Whitney test takes whole counts of at most {LargestTotal} respondents together. Use MannWhitneyTest.Normal."), nameof(x));
        }

        var (m, n) = (x.Sum(), y.Sum());
        int[] scores = [.. OrderedCounts.CentredScores(t).Select(s => (int)s)];
        var seen = (int)OrderedCounts.Sum(x, OrderedCounts.CentredScores(t));
        var ways = Ways([.. t.Select(c => (int)c)], scores, (int)m);
        var (all, extreme) = (0.0, 0.0);
        foreach (var (sum, count) in ways)
        {
            all += count;
            extreme += IsExtreme(sum, seen, alternative) ? count : 0;
        }

        var u = (seen / 2.0) + (m * n / 2);
        return TestFigures.OfLogPValue(Math.Log(extreme / all)) with { Statistic = u };
    }

    private static bool IsExtreme(int sum, int seen, Alternative alternative) => alternative switch
    {
        Alternative.Less => sum <= seen,
        Alternative.Greater => sum >= seen,
        _ => Math.Abs(sum) >= Math.Abs(seen),
    };

    /// <summary>How many ways lead to each sum of centred scores of m answers; C(200, 100) = 9e58 is far below the largest double.</summary>
    private static IEnumerable<(int Sum, double Count)> Ways(int[] t, int[] scores, int m)
    {
        var chosen = new SumWindow?[m + 1];
        chosen[0] = new SumWindow(0, [1]);
        for (var j = 0; j < t.Length; j++)
        {
            var next = new SumWindow?[m + 1];
            for (var a = 0; a <= m; a++)
            {
                var choices = 1.0;
                for (var k = 0; k <= Math.Min(t[j], a); k++)
                {
                    next[a] = SumWindow.Added(next[a], chosen[a - k], k * scores[j], choices);
                    choices = choices * (t[j] - k) / (k + 1);
                }
            }

            chosen = next;
        }

        return chosen[m]!.Entries();
    }
}

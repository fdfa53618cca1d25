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

        // The smaller group is counted; the centred scores of all answers have the sum 0, so that those of the other have the opposite sum.
        var (m, n) = (x.Sum(), y.Sum());
        var scores = OrderedCounts.CentredScores(t);
        var seen = (int)OrderedCounts.Sum(x, scores);
        var sign = m <= n ? 1 : -1;
        var ways = Ways([.. t.Select(c => (int)c)], [.. scores.Select(s => (int)s)], (int)Math.Min(m, n));
        var (extreme, all) = ways.Count(sum => IsExtreme(sign * sum, seen, alternative));
        return TestFigures.OfLogPValue(Math.Log(extreme / all)) with { Statistic = (seen + (m * n)) / 2 };
    }

    private static bool IsExtreme(int sum, int seen, Alternative alternative) => alternative switch
    {
        Alternative.Less => sum <= seen,
        Alternative.Greater => sum >= seen,
        _ => Math.Abs(sum) >= Math.Abs(seen),
    };

    /// <summary>How many ways lead to each sum of centred scores of m answers; C(200, 100) = 9e58 is far below the largest double.</summary>
    private static SumWindow Ways(int[] t, int[] scores, int m)
    {
        var chosen = new SumWindow?[m + 1];
        chosen[0] = SumWindow.Start();
        var left = t.Sum();
        for (var j = 0; j < t.Length; j++)
        {
            left -= t[j];
            var next = new SumWindow?[m + 1];
            for (var a = Math.Max(0, m - left); a <= m; a++)
            {
                next[a] = Chosen(chosen, a, t[j], scores[j]);
            }

            chosen = next;
        }

        return chosen[m]!;
    }

    /// <summary>The ways to have chosen a answers up to a category of t answers; null if there is none.</summary>
    private static SumWindow? Chosen(SumWindow?[] before, int a, int t, int score)
    {
        var (low, high) = (int.MaxValue, int.MinValue);
        for (var k = 0; k <= Math.Min(t, a); k++)
        {
            if (before[a - k] is { } source)
            {
                (low, high) = (Math.Min(low, source.Low + (k * score)), Math.Max(high, source.High + (k * score)));
            }
        }

        if (low > high)
        {
            return null;
        }

        var (window, choices) = (new SumWindow(low, high), 1.0);
        for (var k = 0; k <= Math.Min(t, a); k++)
        {
            if (before[a - k] is { } source)
            {
                window.Add(source, k * score, choices);
            }

            choices = choices * (t - k) / (k + 1);
        }

        return window;
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// Wilcoxon's exact signed-rank test: V among the 2^n ways to give signs to the absolute differences, ties included.
/// <para>
/// Formula: the share of the ways with a V as extreme as the one seen or more; two-sided: as far from n (n + 1)/4 or farther, which is twice the tail,
/// V being symmetric. Counted by adding one rank after the other (convolution).
/// </para>
/// At most 400 differences that are not 0. The statistic is V. Source: Wilcoxon (1945), Biometrics Bulletin 1; Streitberg and Röhmel (1986),
/// Statistical Software Newsletter 12, for the convolution.
/// </summary>
internal sealed class ExactSignedRankTest() : WilcoxonSignedRankTest("zeros dropped, exact given the ties")
{
    private const int MostDifferences = 400;

    private protected override TestFigures Compute(SignedRanks ranks, Alternative alternative)
    {
        if (ranks.Doubled.Count > MostDifferences)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {ranks.Doubled.Count} differences that are not 0; the exact test takes {MostDifferences}. Use WilcoxonSignedRankTest.Normal."),
                nameof(ranks));
        }

        // As the distribution is symmetric, every tail is a lower one.
        var total = (int)ranks.Doubled.Sum();
        var seen = (int)ranks.Positive;
        var ways = Ways(ranks.Doubled, total);
        var p = alternative switch
        {
            Alternative.Less => LowerTail(ways, seen),
            Alternative.Greater => LowerTail(ways, total - seen),
            _ => Math.Min(1, 2 * LowerTail(ways, Math.Min(seen, total - seen))),
        };
        return TestFigures.OfLogPValue(Math.Log(p)) with { Statistic = seen / 2.0 };
    }

    /// <summary>How many ways lead to each doubled sum of positive ranks; 2^400 = 3e120 is far below the largest double.</summary>
    private static double[] Ways(IReadOnlyList<long> doubled, int total)
    {
        var ways = new double[total + 1];
        var reached = 0;
        ways[0] = 1;
        foreach (var rank in doubled)
        {
            reached += (int)rank;
            for (var sum = reached; sum >= rank; sum--)
            {
                ways[sum] += ways[sum - rank];
            }
        }

        return ways;
    }

    private static double LowerTail(double[] ways, int sum) => ways.Take(sum + 1).Sum() / ways.Sum();
}

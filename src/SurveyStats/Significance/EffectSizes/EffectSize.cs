namespace SurveyStats;

/// <summary>Cohen's measures of how large a difference is, apart from how sure it is.</summary>
public static class EffectSize
{
    private const double RoundingOfShares = 0.01;

    /// <summary>Cohen's h of two shares.</summary>
    /// <remarks>
    /// Formula: h = 2 asin(sqrt(p1)) - 2 asin(sqrt(p2)), in [-pi, pi]; computed as 2 atan2(sin, cos) of half of it, with
    /// sin = (p1 - p2) / (sqrt(p1 q2) + sqrt(p2 q1)) and cos = sqrt(q1 q2) + sqrt(p1 p2), q = 1 - p, so that close shares keep their digits. By Cohen's
    /// rule of thumb 0.2 is small, 0.5 medium, 0.8 large. Source: Cohen (1988), Statistical Power Analysis, 2nd edition, section 6.2.
    /// </remarks>
    /// <param name="p1">The first share, in [0, 1].</param>
    /// <param name="p2">The second share, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not in [0, 1].</exception>
    public static double CohenH(double p1, double p2)
    {
        CheckShare(p1, nameof(p1));
        CheckShare(p2, nameof(p2));
        if (p1 == p2)
        {
            return 0;
        }

        var (q1, q2) = (1 - p1, 1 - p2);
        var sine = (p1 - p2) / (Math.Sqrt(p1 * q2) + Math.Sqrt(p2 * q1));
        return 2 * Math.Atan2(sine, Math.Sqrt(q1 * q2) + Math.Sqrt(p1 * p2));
    }

    /// <summary>Cohen's w of a distribution against another.</summary>
    /// <remarks>
    /// Formula: w = sqrt(sum of (p1_i - p0_i)^2 / p0_i), 0 or more; chi-square is n w^2. By Cohen's rule of thumb 0.1 is small, 0.3 medium, 0.5 large.
    /// Source: Cohen (1988), Statistical Power Analysis, 2nd edition, section 7.2.
    /// </remarks>
    /// <param name="p0">The shares under the hypothesis: in (0, 1], or 0 where <paramref name="p1"/> is 0 too; their sum is 1.</param>
    /// <param name="p1">The shares to compare with them: in [0, 1], as many; their sum is 1.</param>
    /// <exception cref="ArgumentException">
    /// A share is not in [0, 1], the sums are not 1 (to 0.01, for rounded shares), the lists differ in length, or a cell that is impossible under the
    /// hypothesis has a share.
    /// </exception>
    public static double CohenW(IReadOnlyList<double> p0, IReadOnlyList<double> p1)
    {
        CheckShares(p0, nameof(p0));
        CheckShares(p1, nameof(p1));
        if (p0.Count != p1.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {p0.Count} shares in p0 and {p1.Count} in p1. Give as many."), nameof(p1));
        }

        var sum = 0.0;
        for (var i = 0; i < p0.Count; i++)
        {
            if (p0[i] == 0 && p1[i] > 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Cell {i} has the share {p1[i]}, and is impossible under the hypothesis. w has no finite value there."), nameof(p0));
            }

            var difference = p1[i] - p0[i];
            sum += difference == 0 ? 0 : difference * difference / p0[i];
        }

        return Math.Sqrt(sum);
    }

    private static void CheckShare(double share, string name)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(name, share, "A share lies between 0 and 1: 0.73 for 73 %.");
        }
    }

    private static void CheckShares(IReadOnlyList<double> shares, string name)
    {
        ArgumentNullException.ThrowIfNull(shares, name);
        foreach (var share in shares)
        {
            CheckShare(share, name);
        }

        if (!(Math.Abs(shares.Sum() - 1) <= RoundingOfShares))
        {
            throw new ArgumentException(FormattableString.Invariant($"The shares sum to {shares.Sum()}. Give the shares of all cells, with the sum 1."), name);
        }
    }
}

using SurveyStats.Intervals;

namespace SurveyStats;

/// <summary>
/// A method for simultaneous confidence intervals of all shares of one question: all of them together hold at the level. The family is closed; each
/// method is one file.
/// </summary>
/// <remarks>
/// Notation of all methods: counts n1, ..., nk of k categories, empty ones included, N their sum, p_i = n_i / N, alpha = 1 - level. Limits are
/// clipped to [0, 1].
/// </remarks>
public abstract class MultinomialIntervalMethod
{
    private protected MultinomialIntervalMethod(string name) => Name = name;

    /// <summary>Goodman's intervals: the default of the library.</summary>
    public static MultinomialIntervalMethod Goodman { get; } = new GoodmanIntervals();

    /// <summary>Wilson's interval for each category at the level 1 - alpha/k: the same numbers as Goodman's.</summary>
    public static MultinomialIntervalMethod BonferroniWilson { get; } = new BonferroniWilsonIntervals();

    /// <summary>Quesenberry and Hurst's intervals; wider than Goodman's.</summary>
    public static MultinomialIntervalMethod QuesenberryHurst { get; } = new QuesenberryHurstIntervals();

    /// <summary>Fitzpatrick and Scott's quick intervals, of one width for all categories.</summary>
    public static MultinomialIntervalMethod FitzpatrickScott { get; } = new FitzpatrickScottIntervals();

    /// <summary>Sison and Glaz' intervals, of one width for all categories: the shortest for many categories of similar size. Whole counts only.</summary>
    public static MultinomialIntervalMethod SisonGlaz { get; } = new SisonGlazIntervals();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<MultinomialIntervalMethod> All { get; } =
        [Goodman, BonferroniWilson, QuesenberryHurst, FitzpatrickScott, SisonGlaz];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The intervals for all shares.</summary>
    /// <param name="counts">
    /// The count of each category, two categories at least; 0 or more, may be fractional (effective counts) unless the method says otherwise.
    /// </param>
    /// <param name="level">The confidence level of all intervals together; default: 95 %.</param>
    /// <returns>An interval for each category, in their order; null if all counts are 0.</returns>
    /// <exception cref="ArgumentException">A count is negative, infinite, not a number or not whole where it must be; or there is one category only.</exception>
    public SimultaneousIntervals? Intervals(IReadOnlyList<double> counts, ConfidenceLevel level = default)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Intervals(counts, [.. counts.Select((_, i) => FormattableString.Invariant($"{i + 1}"))], level);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The intervals for categories with labels; counts beyond the labels belong to categories that are not shown.</summary>
    internal SimultaneousIntervals? Intervals(IReadOnlyList<double> counts, IReadOnlyList<string> labels, ConfidenceLevel level)
    {
        Check(counts);
        var total = counts.Sum();
        if (total == 0)
        {
            return null;
        }

        var limits = Limits([.. counts], total, level);
        return new SimultaneousIntervals(
            this,
            level,
            labels,
            [.. counts.Select(n => n / total)],
            [.. limits.Take(labels.Count).Select(l => new ConfidenceInterval(
                Math.Clamp(l.Lower, 0, 1), Math.Clamp(l.Upper, 0, 1), level, IntervalSides.TwoSided, Name))]);
    }

    /// <summary>The limits of each category, clipped or not; N > 0.</summary>
    private protected abstract (double Lower, double Upper)[] Limits(double[] counts, double total, ConfidenceLevel level);

    /// <summary>
    /// The limits of each category by the quadratic whose solutions are (A + 2n -/+ sqrt(A (A + 4 n (N - n)/N))) / (2 (N + A)). The smaller one is
    /// computed as n^2 / (N (N + A)) divided by the larger, which has no cancellation; it is 0 at n = 0, and the larger 1 at n = N.
    /// </summary>
    private protected static (double Lower, double Upper)[] QuadraticLimits(double[] counts, double total, double a) => [.. counts.Select(n =>
    {
        var upper = n == total ? 1 : (a + (2 * n) + Math.Sqrt(a * (a + (4 * n * ((total - n) / total))))) / (2 * (total + a));
        return (n == 0 ? 0 : n / total * (n / (total + a)) / upper, upper);
    })];

    private static void Check(IReadOnlyList<double> counts)
    {
        if (counts.Count < 2)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There is {counts.Count} category. Give the counts of all categories, two at least."), nameof(counts));
        }

        for (var i = 0; i < counts.Count; i++)
        {
            if (!(counts[i] >= 0 && double.IsFinite(counts[i])))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Category {i} has the count {counts[i]}. Counts are finite, and 0 or more."), nameof(counts));
            }
        }
    }
}

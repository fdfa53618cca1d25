namespace SurveyStats;

/// <summary>How few answers, changed in one of two samples, would turn a significant difference into one that is not, or the other way round.</summary>
/// <remarks>
/// Immutable. Answers of one sample are changed one by one, the bases stay: towards the share of the other while the difference is significant
/// (the fragility index), away from it while it is not (the reverse fragility index), until p is on the other side of alpha. p is taken to change in one
/// direction along the way, as it does but for the steps of exact tests. A test without variance counts as not significant.
/// Bad as a measure of evidence: it grows with the sample and says nothing of bias. For whole counts of simple random samples.
/// Source: Walsh et al. (2014), Journal of Clinical Epidemiology 67, 622-628; Khan, Fonarow et al. (2020), JAMA Network Open 3, for the reverse.
/// </remarks>
public sealed partial class FragilityIndex
{
    private FragilityIndex(double? pValue, bool isSignificant, double alpha, long? inFirst, long? inSecond, long total)
    {
        PValue = pValue;
        IsSignificant = isSignificant;
        Alpha = alpha;
        ChangesInFirst = inFirst;
        ChangesInSecond = inSecond;
        Fewest = inFirst is null || inSecond < inFirst ? inSecond : inFirst;
        Quotient = Fewest is { } fewest ? fewest / (double)total : null;
    }

    /// <summary>The p-value before any change; null if the test is undefined.</summary>
    public double? PValue { get; }

    /// <summary>Whether the difference is significant: p at most alpha.</summary>
    public bool IsSignificant { get; }

    /// <summary>The p-value up to which a difference is significant.</summary>
    public double Alpha { get; }

    /// <summary>How many answers of the first sample must change; null if no number of them is enough.</summary>
    public long? ChangesInFirst { get; }

    /// <summary>How many answers of the second sample must change; null if no number of them is enough.</summary>
    public long? ChangesInSecond { get; }

    /// <summary>The smaller of the two: the fragility index. Walsh et al. change answers only in the sample with fewer events.</summary>
    public long? Fewest { get; }

    /// <summary>The index divided by the sum of the bases.</summary>
    public double? Quotient { get; }

    /// <summary>The index of x1 of n1 against x2 of n2.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials.</param>
    /// <param name="trials1">The trials of the first sample, 1 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="test">The test; default: pooled z.</param>
    /// <param name="alpha">The p-value up to which a difference is significant, in (0, 1); default: 0.05.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, a sample empty, or alpha not between 0 and 1.</exception>
    public static FragilityIndex Of(
        long successes1, long trials1, long successes2, long trials2, TwoProportionTest? test = null, double alpha = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials2, 1);
        if (!(alpha > 0 && alpha < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Give an error probability between 0 and 1, such as 0.05.");
        }

        test ??= TwoProportionTest.PooledZ;
        bool IsSignificantAt(long x1, long x2) => test.LogPValue(x1, trials1, x2, trials2) <= Math.Log(alpha);
        var significant = IsSignificantAt(successes1, successes2);
        var inFirst = Fewer(successes1, trials1, successes2 / (double)trials2, significant, x => IsSignificantAt(x, successes2));
        var inSecond = Fewer(successes2, trials2, successes1 / (double)trials1, significant, x => IsSignificantAt(successes1, x));
        var logP = test.LogPValue(successes1, trials1, successes2, trials2);
        return new FragilityIndex(logP is { } log ? Math.Exp(log) : null, significant, alpha, inFirst, inSecond, trials1 + trials2);
    }

    /// <summary>The fewest changes in a sample of x of n: to equal shares while significant, otherwise as far as answers go, in both directions.</summary>
    private static long? Fewer(long x, long n, double otherShare, bool significant, Func<long, bool> isSignificantAt)
    {
        if (significant)
        {
            return Steps(x, (long)Math.Clamp(Math.Round(otherShare * n), 0, n), k => !isSignificantAt(k));
        }

        var (up, down) = (Steps(x, n, isSignificantAt), Steps(x, 0, isSignificantAt));
        return up is null || down < up ? down : up;
    }

    /// <summary>How many steps from one count towards another until a condition holds that then keeps holding; null if it does not even at the end.</summary>
    private static long? Steps(long from, long to, Func<long, bool> holds)
    {
        if (from == to || !holds(to))
        {
            return null;
        }

        var sign = Math.Sign(to - from);
        var (no, yes) = (0L, Math.Abs(to - from));
        while (yes - no > 1)
        {
            var middle = no + ((yes - no) / 2);
            (no, yes) = holds(from + (sign * middle)) ? (no, middle) : (middle, yes);
        }

        return yes;
    }
}

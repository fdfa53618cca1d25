using SurveyStats.Intervals;
using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// Two samples that have some of their respondents in common, such as two waves of a panel with drop-outs and newcomers.
/// </summary>
/// <remarks>
/// Immutable. n12 respondents are in both samples, with the paired counts a, b, c, d; n1 = n12 + those only in the first, n2 likewise;
/// p1 = (a + b + x1)/n1, p2 = (a + c + x2)/n2, q = 1 - p, P = all yeses/(n1 + n2). phi is the correlation of the answers of those in both.
/// <para>Test: z = (p1 - p2)/sqrt(P (1 - P)(1/n1 + 1/n2 - 2 phi n12/(n1 n2))).</para>
/// <para>Interval: p1 - p2 -/+ z sqrt(p1 q1/n1 + p2 q2/n2 - 2 phi n12 sqrt(p1 q1 p2 q2)/(n1 n2)), clipped to [-1, 1].</para>
/// Bad for small samples and shares near 0 or 1; phi rests on those in both alone, and is taken as 0 where all or none of them said yes once.
/// With nobody in both it is the comparison of independent samples.
/// Source: Derrick, Dobson-McKittrick, Toher and White (2015), Journal of Applied Quantitative Methods 10, statistic z8.
/// </remarks>
public sealed partial class PartiallyOverlappingSamples
{
    private const string TestName = "partial overlap z";
    private const string Convention = "z8: pooled variance, correlation phi of those in both samples, no continuity correction";
    private const string IntervalName = "Wald with overlap";

    private readonly double _both;

    private PartiallyOverlappingSamples(PairedTable paired, Proportion onlyFirst, Proportion onlySecond)
    {
        Paired = paired;
        OnlyFirst = onlyFirst;
        OnlySecond = onlySecond;
        _both = paired.Total;
        First = Sum(paired.First, onlyFirst);
        Second = Sum(paired.Second, onlySecond);
    }

    /// <summary>The answers of those in both samples.</summary>
    public PairedTable Paired { get; }

    /// <summary>The share among those only in the first sample.</summary>
    public Proportion OnlyFirst { get; }

    /// <summary>The share among those only in the second sample.</summary>
    public Proportion OnlySecond { get; }

    /// <summary>The share in the whole first sample, p1.</summary>
    public Proportion First { get; }

    /// <summary>The share in the whole second sample, p2.</summary>
    public Proportion Second { get; }

    /// <summary>p1 - p2, in [-1, 1]; null if a sample is empty.</summary>
    public double? Difference =>
        IsEmpty ? null : ExactDifference.OfShares(First.Count, First.Base.Unweighted, Second.Count, Second.Base.Unweighted);

    /// <summary>The correlation phi of the answers of those in both samples, in [-1, 1].</summary>
    public double Correlation => Paired.Correlation;

    private bool IsEmpty => First.Base.Unweighted == 0 || Second.Base.Unweighted == 0;

    /// <summary>Makes the samples of the counts of those in both, and of those in one only.</summary>
    /// <param name="paired">Those in both samples.</param>
    /// <param name="successesOnlyFirst">How many of those only in the first sample said yes, x1.</param>
    /// <param name="trialsOnlyFirst">How many are only in the first sample; 0 for none.</param>
    /// <param name="successesOnlySecond">How many of those only in the second sample said yes, x2.</param>
    /// <param name="trialsOnlySecond">How many are only in the second sample; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more successes than trials.</exception>
    public static PartiallyOverlappingSamples Of(
        PairedTable paired, long successesOnlyFirst, long trialsOnlyFirst, long successesOnlySecond, long trialsOnlySecond)
    {
        ArgumentNullException.ThrowIfNull(paired);
        Counts.Check(successesOnlyFirst, trialsOnlyFirst);
        Counts.Check(successesOnlySecond, trialsOnlySecond);
        return new PartiallyOverlappingSamples(
            paired,
            Proportion.FromCounts(successesOnlyFirst, trialsOnlyFirst, $"only {paired.First.Segment}"),
            Proportion.FromCounts(successesOnlySecond, trialsOnlySecond, $"only {paired.Second.Segment}"));
    }

    /// <summary>Tests that both shares are equal.</summary>
    /// <param name="alternative">The alternative; default: the shares differ.</param>
    /// <returns>The result; undefined, with a note, if a sample is empty or the difference has no variance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative is none of those defined.</exception>
    public TestResult Test(Alternative alternative = Alternative.TwoSided)
    {
        Alternatives.Check(alternative);
        if (Difference is not { } difference)
        {
            return TestResult.Undefined(TestName, Convention, new ResultNote(NoteCode.EmptyBase, "a sample is empty"), alternative);
        }

        var (n1, n2) = ((double)First.Base.Unweighted, (double)Second.Base.Unweighted);
        var (yes, no) = (First.Count + Second.Count, n1 - First.Count + (n2 - Second.Count));

        // n1 + n2 - 2 phi n12, as a sum of parts that are not negative.
        var spread = n1 - _both + (n2 - _both) + (2 * _both * (1 - Correlation));
        var variance = yes / (n1 + n2) * (no / (n1 + n2)) * (spread / n1 / n2);
        return TestResult.FromFigures(TestName, Convention, TestFigures.OfNormal(difference, variance, alternative), alternative);
    }

    /// <summary>The confidence interval for p1 - p2.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null if a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sides are none of those defined.</exception>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        var tail = TailOf.Each(level, sides);
        if (Difference is not { } difference)
        {
            return null;
        }

        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(Variance());
        return new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? -1 : Math.Clamp(difference - margin, -1, 1),
            sides == IntervalSides.LowerBound ? 1 : Math.Clamp(difference + margin, -1, 1),
            level,
            sides,
            IntervalName);
    }

    /// <summary>n1 n2 times the variance, as a sum of parts that are not negative: with s = sqrt(p q), those in one sample, then those in both.</summary>
    private double Variance()
    {
        var (n1, n2) = ((double)First.Base.Unweighted, (double)Second.Base.Unweighted);
        var (s1, s2) = (Deviation(First.Count, n1), Deviation(Second.Count, n2));
        var spread = ((n2 - _both) * s1 * s1) + ((n1 - _both) * s2 * s2)
            + (_both * (((s1 - s2) * (s1 - s2)) + (2 * (1 - Correlation) * s1 * s2)));
        return spread / n1 / n2;
    }

    private static double Deviation(double x, double n) => Math.Sqrt(x / n * ((n - x) / n));

    private static Proportion Sum(Proportion both, Proportion only) =>
        Proportion.FromCounts(both.Count + only.Count, both.Base.Unweighted + only.Base.Unweighted, both.Segment);
}

using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <content>Which test to choose.</content>
public abstract partial class TwoProportionTest
{
    /// <summary>Recommends a test by one table; its first row that applies gives test and reason.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be effective ones.</param>
    /// <param name="trials1">The trials of the first sample.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="alternative">The alternative; default: the proportions differ.</param>
    /// <param name="guaranteed">Whether the test must not reject more often than its level for any common proportion; default: nearly is enough.</param>
    /// <remarks>
    /// The rows: guaranteed, whole counts: <see cref="BoschlooWithin"/> up to 600 trials, <see cref="Fisher"/> beyond; guaranteed, effective counts:
    /// <see cref="PooledZYates"/>. An expected count below 5: <see cref="FisherMidP"/>; for effective counts, two-sided, <see cref="NMinusOne"/>. Else
    /// <see cref="PooledZ"/>.
    /// Source: Lydersen, Fagerland and Laake (2009), Statistics in Medicine 28; Campbell (2007), Statistics in Medicine 26.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The counts are impossible, or the alternative is none of those defined.</exception>
    public static MethodAdvice<TwoProportionTest> Recommend(
        double successes1,
        double trials1,
        double successes2,
        double trials2,
        Alternative alternative = Alternative.TwoSided,
        bool guaranteed = false)
    {
        Counts.Check(successes1, trials1);
        Counts.Check(successes2, trials2);
        return Enum.IsDefined(alternative)
            ? TwoProportionTestAdvice.For(
                new TwoSampleQuestion(successes1, trials1, successes2, trials2, alternative != Alternative.TwoSided, guaranteed))
            : throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
    }
}

using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <content>Which method to choose.</content>
public abstract partial class DifferenceIntervalMethod
{
    /// <summary>Recommends a method by one table; its first row that applies gives method and reason.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be effective ones.</param>
    /// <param name="trials1">The trials of the first sample.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <param name="guaranteed">Whether the coverage must not fall below the level for any pair of proportions; default: on average is enough.</param>
    /// <remarks>
    /// The rows: guaranteed, whole counts, up to 600 trials: <see cref="AgrestiMin"/>, for one bound <see cref="ChanZhang"/>; guaranteed else:
    /// <see cref="NewcombeCorrected"/>. One bound: <see cref="Scas"/>. An expected count below 5: <see cref="MiettinenNurminen"/>. Else
    /// <see cref="Newcombe"/>.
    /// Source: Fagerland, Lydersen and Laake (2015), Statistical Methods in Medical Research 24; Laud (2017), Pharmaceutical Statistics 16.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The counts are impossible, or the sides are none of those defined.</exception>
    public static MethodAdvice<DifferenceIntervalMethod> Recommend(
        double successes1,
        double trials1,
        double successes2,
        double trials2,
        IntervalSides sides = IntervalSides.TwoSided,
        bool guaranteed = false)
    {
        Counts.Check(successes1, trials1);
        Counts.Check(successes2, trials2);
        return Enum.IsDefined(sides)
            ? DifferenceIntervalAdvice.For(
                new TwoSampleQuestion(successes1, trials1, successes2, trials2, sides != IntervalSides.TwoSided, guaranteed))
            : throw new ArgumentOutOfRangeException(nameof(sides), sides, "Give TwoSided, LowerBound or UpperBound.");
    }
}

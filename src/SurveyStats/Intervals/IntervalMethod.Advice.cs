using SurveyStats.Intervals;

namespace SurveyStats;

/// <content>Which method to choose.</content>
public abstract partial class IntervalMethod
{
    /// <summary>Recommends a method by one table; its first row that applies gives method and reason.</summary>
    /// <param name="successes">The successes x, 0 to n; may be effective ones.</param>
    /// <param name="trials">The trials n.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <param name="guaranteed">Whether the coverage must not fall below the level for any share; default: on average is enough.</param>
    /// <param name="populationSize">The number of units in the population that the sample was drawn from, without replacement; default: large.</param>
    /// <remarks>
    /// The rows: more than 5 % of a finite population: <see cref="FinitePopulation"/>. Guaranteed, two-sided, whole counts: <see cref="Blaker"/>; guaranteed
    /// else: <see cref="ClopperPearson"/>. One bound: <see cref="Jeffreys"/>. No successes or no failures: <see cref="ClopperPearson"/>. 3 or fewer of
    /// either: <see cref="MidP"/>, for effective counts <see cref="Jeffreys"/>. Else <see cref="Wilson"/>.
    /// Source: Brown, Cai and DasGupta (2001), Statistical Science 16; Cai (2005), Journal of Statistical Planning and Inference 131; Agresti and Coull
    /// (1998), The American Statistician 52; Newcombe (2012), Confidence Intervals for Proportions.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The counts are impossible, the population is smaller than the sample, or the sides are none of those defined.
    /// </exception>
    public static MethodAdvice<IntervalMethod> Recommend(
        double successes,
        double trials,
        IntervalSides sides = IntervalSides.TwoSided,
        bool guaranteed = false,
        long? populationSize = null)
    {
        Counts.Check(successes, trials);
        if (populationSize < Math.Max(trials, 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(populationSize), populationSize, FormattableString.Invariant($"The population is at least as large as the sample, {trials}. Leave it out for a large one."));
        }

        return Enum.IsDefined(sides)
            ? IntervalAdvice.For(successes, trials, sides, guaranteed, populationSize)
            : throw new ArgumentOutOfRangeException(nameof(sides), sides, "Give TwoSided, LowerBound or UpperBound.");
    }
}

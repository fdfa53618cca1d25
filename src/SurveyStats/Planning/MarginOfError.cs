using SurveyStats.Numerics;
using SurveyStats.Planning;

namespace SurveyStats;

/// <summary>The margin of error of a share, for planning and for a look at a finished survey.</summary>
public static class MarginOfError
{
    /// <summary>
    /// The margin of error of a share: half the width of Wald's interval.
    /// <para>
    /// Formula: z sqrt(deff p (1 - p)/n) sqrt((N - n)/(N - 1)), z the normal quantile of the level, deff the design effect; the second root is 1 for a large
    /// population, and the margin of a census 0.
    /// </para>
    /// A planning figure: for shares near 0 or 1, or small n, look at the Wilson interval. Source: Cochran (1977), Sampling Techniques, sections 3.2 and 4.4.
    /// </summary>
    /// <param name="size">The number of respondents n, above 0.</param>
    /// <param name="share">The expected share p, in [0, 1]; default: 0.5, the widest.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="population">The number of units N in the population, at least n; default: a large one.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <returns>The margin as a share: 0.05 for 5 points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range, or the sample larger than the population.</exception>
    public static double Of(long size, double share = 0.5, ConfidenceLevel level = default, long? population = null, double designEffect = 1)
    {
        PlanningDomain.Size(size);
        PlanningDomain.Share(share);
        PlanningDomain.DesignEffect(designEffect);
        var correction = population is { } units ? FinitePopulationCorrection(size, units) : 1;
        return Normal.UpperQuantile(level.Alpha / 2) * Math.Sqrt(designEffect * share * (1 - share) / size) * correction;
    }

    /// <summary>
    /// The finite population correction of a standard error.
    /// <para>Formula: sqrt((N - n)/(N - 1)), n of N units; 0 for a census.</para>
    /// Source: Cochran (1977), Sampling Techniques, section 3.2.
    /// </summary>
    /// <param name="size">The number of respondents n, 0 to N.</param>
    /// <param name="population">The number of units N in the population, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its range, or the sample larger than the population.</exception>
    public static double FinitePopulationCorrection(long size, long population)
    {
        PlanningDomain.Population(population);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (size > population)
        {
            throw new ArgumentOutOfRangeException(
                nameof(size), size, FormattableString.Invariant($"The sample is larger than the population of {population}. Give the number of units in the population."));
        }

        return size == population ? 0 : Math.Sqrt((double)(population - size) / (population - 1));
    }
}

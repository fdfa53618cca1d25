using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The exact interval for a sample without replacement from a finite population: both one-sided hypergeometric tests at the tail probability a.
/// <para>
/// Formula: lower = M/N for the smallest number M of successes in the population of N with P(X &gt;= x) &gt; a, upper = M/N for the largest with
/// P(X &lt;= x) &gt; a, X hypergeometric: n draws from M successes among N. These are the equal-tailed limits by inversion of the test, not the shorter
/// optimal ones of Wang (2015), which are two-sided only. M lies between x and N - (n - x), and is found by bisection.
/// </para>
/// Covers at least the level for every M; conservative as Clopper and Pearson's, whose limits it has for large N. Whole counts only.
/// Source: Konijn (1973), Statistical Theory of Sample Survey Design and Analysis; Buonaccorsi (1987), The American Statistician 41, 215-218.
/// </summary>
internal sealed class FinitePopulationInterval : IntervalMethod
{
    private readonly long _population;

    public FinitePopulationInterval(long populationSize)
        : base(FormattableString.Invariant($"exact, population of {populationSize}"))
    {
        if (populationSize is < 1 or > (long)Counts.LargestWhole)
        {
            throw new ArgumentOutOfRangeException(
                nameof(populationSize), populationSize, "The population has at least one unit. For a large one use ClopperPearson.");
        }

        _population = populationSize;
    }

    internal override bool IsOfPopulation => true;

    private protected override string CureForFractions => "ClopperPearson with n (N - 1)/(N - n) in place of n";

    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        if (trials > _population)
        {
            throw new ArgumentOutOfRangeException(
                nameof(trials), trials, FormattableString.Invariant($"A sample without replacement is not larger than its population, {_population}."));
        }

        var (x, n, logTail) = ((long)successes, (long)trials, Math.Log(tail));
        return ((double)Least(x, n, logTail) / _population, (double)(_population - Least(n - x, n, logTail)) / _population);
    }

    /// <summary>The smallest M, x to N - (n - x), with P(X &gt;= x) above a. The tail rises with M, and is 1 at the largest.</summary>
    private long Least(long x, long n, double logTail)
    {
        var (within, beyond) = (_population - (n - x), x - 1);
        while (within - beyond > 1)
        {
            var middle = beyond + ((within - beyond) / 2);
            (within, beyond) = Hypergeometric.LogUpperTail(x, middle, n, _population) > logTail ? (middle, beyond) : (within, middle);
        }

        return within;
    }
}

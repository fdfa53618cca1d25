using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The exact interval for a sample without replacement from a finite population: both one-sided hypergeometric tests at the tail probability a.
/// <para>
/// Formula: lower = M/N for the smallest number M of successes in the population of N with P(X &gt;= x) &gt; a, upper = M/N for the largest with
/// P(X &lt;= x) &gt; a, X hypergeometric: n draws from M successes among N. M lies between x and N - (n - x), and is found by bisection. Each bound by
/// itself is the smallest exact one (Wang 2015); both together may be shortened: see <see cref="AdmissibleFinitePopulationInterval"/>.
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
        CheckTrials(trials, _population);
        var (x, n, logTail) = ((long)successes, (long)trials, Math.Log(tail));
        return ((double)Least(x, n, _population, logTail) / _population, (double)(_population - Least(n - x, n, _population, logTail)) / _population);
    }

    /// <exception cref="ArgumentOutOfRangeException">The sample is larger than its population.</exception>
    public static void CheckTrials(double trials, long population)
    {
        if (trials > population)
        {
            throw new ArgumentOutOfRangeException(
                nameof(trials), trials, FormattableString.Invariant($"A sample without replacement is not larger than its population, {population}."));
        }
    }

    /// <summary>The smallest M, x to N - (n - x), with P(X &gt;= x) above a. The tail rises with M, and is 1 at the largest.</summary>
    public static long Least(long x, long n, long population, double logTail)
    {
        var (within, beyond) = (population - (n - x), x - 1);
        while (within - beyond > 1)
        {
            var middle = beyond + ((within - beyond) / 2);
            (within, beyond) = Hypergeometric.LogUpperTail(x, middle, n, population) > logTail ? (middle, beyond) : (within, middle);
        }

        return within;
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// An admissible exact interval for a sample without replacement from a finite population: no number of successes can be taken off the end of the
/// interval of any count without covering less than the level.
/// <para>
/// Formula: begin with the limits of <see cref="FinitePopulationInterval"/> for every count 0 to n. From the middle count outwards, and for x and n - x
/// alike, take an end M of the interval of x off as long as the coverage of M, the sum of P(X = y) over the counts y whose interval holds M, stays at
/// the level or above, and x/n stays inside.
/// </para>
/// Never longer than the equal-tailed interval, and mostly shorter; the price is that tails differ, that intervals of a higher level need not hold those of
/// a lower one, and that all counts are worked out for one (some tens of milliseconds for thousands of units). Two-sided and whole counts only.
/// Source: Wang (2015), Journal of the American Statistical Association 110, 1491-1499, for admissible exact intervals; Wang (2014), Statistica Sinica 24,
/// 1389-1410, for shortening them one count after another. The order, from the middle outwards, is ours.
/// </summary>
internal sealed class AdmissibleFinitePopulationInterval : IntervalMethod
{
    private const long LargestPopulation = 100_000;

    private readonly int _population;

    public AdmissibleFinitePopulationInterval(long populationSize)
        : base(FormattableString.Invariant($"admissible, population of {populationSize}"))
    {
        if (populationSize is < 1 or > LargestPopulation)
        {
            throw new ArgumentOutOfRangeException(
                nameof(populationSize),
                populationSize,
                FormattableString.Invariant($"The population has 1 to {LargestPopulation} units. For a larger one use FinitePopulation."));
        }

        _population = (int)populationSize;
    }

    internal override bool IsOfPopulation => true;

    private protected override string CureForFractions => "ClopperPearson with n (N - 1)/(N - n) in place of n";

    private protected override string CureForOneBound => "FinitePopulation, whose bounds are the smallest exact ones";

    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        FinitePopulationInterval.CheckTrials(trials, _population);
        var (x, n) = ((int)successes, (int)trials);
        var least = Shortened(n, tail);
        return ((double)least[x] / _population, (double)(_population - least[n - x]) / _population);
    }

    /// <summary>The smallest M of every count; the largest of x is N less the smallest of n - x.</summary>
    private int[] Shortened(int n, double tail)
    {
        int[] least = [.. Enumerable.Range(0, n + 1).Select(x => (int)FinitePopulationInterval.Least(x, n, _population, Math.Log(tail)))];
        var coverage = Coverage(least, n);
        var level = 1 - (2 * tail);
        for (var x = n / 2; x >= 0; x--)
        {
            Raise(least, coverage, x, n, level);
            Raise(least, coverage, n - x, n, level);
        }

        return least;
    }

    /// <summary>Takes the smallest M off the interval of x, and N - M off that of n - x, as long as both stay covered.</summary>
    private void Raise(int[] least, double[] coverage, int x, int n, double level)
    {
        while (least[x] * (long)n < x * (long)_population)
        {
            var (m, mirrored) = (least[x], _population - least[x]);
            var probability = Hypergeometric.Probability(x, m, n, _population);
            var loss = m == mirrored && x != n - x ? 2 * probability : probability;
            if (coverage[m] - loss < level)
            {
                return;
            }

            coverage[m] -= loss;
            coverage[mirrored] = coverage[m];
            least[x]++;
        }
    }

    /// <summary>The probability that the interval of the count drawn holds M, for every M.</summary>
    private double[] Coverage(int[] least, int n)
    {
        var coverage = new double[_population + 1];
        for (var x = 0; x <= n; x++)
        {
            for (var m = least[x]; m <= _population - least[n - x]; m++)
            {
                coverage[m] += Hypergeometric.Probability(x, m, n, _population);
            }
        }

        return coverage;
    }
}

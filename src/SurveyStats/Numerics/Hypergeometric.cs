namespace SurveyStats.Numerics;

/// <summary>
/// The hypergeometric distribution: k successes among the draws, without replacement, from a population with so many successes.
/// Domain: 0 &lt;= successes, draws &lt;= population, k any whole number (outside of the support its probability is 0).
/// Formula: the probability as R-factors times exp(-D) (<see cref="FourfoldTable"/>); a tail as that of its innermost point times
/// 1 + r1 + r1 r2 + ..., the ratios of successive probabilities away from the mean, until the rest no longer counts: about eight standard
/// deviations of terms at most. The tail on the other side of the mean is 1 minus this one.
/// Source: Loader (2000) for the probability; Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, chapter 6, for the ratios.
/// </summary>
internal static class Hypergeometric
{
    /// <summary>P(X = k).</summary>
    internal static double Probability(long k, long successes, long draws, long population)
    {
        var (lowest, highest) = Support(successes, draws, population);
        if (k < lowest || k > highest) return 0;
        var table = FourfoldTable.Of(k, successes, draws, population);
        return lowest == highest ? 1 : Math.Min(Tail.Product(table.Scale(), Distance(table, out double deviance), deviance), 1);
    }

    /// <summary>log P(X = k); negative infinity outside of the support.</summary>
    internal static double LogProbability(long k, long successes, long draws, long population)
    {
        var (lowest, highest) = Support(successes, draws, population);
        if (k < lowest || k > highest) return double.NegativeInfinity;
        var table = FourfoldTable.Of(k, successes, draws, population);
        return lowest == highest ? 0 : Math.Min(Math.Log(table.Scale()) - table.Deviance(), 0);
    }

    /// <summary>P(X &lt;= k).</summary>
    internal static double LowerTail(long k, long successes, long draws, long population) => Tails(k, successes, draws, population).Lower;

    /// <summary>P(X &gt;= k).</summary>
    internal static double UpperTail(long k, long successes, long draws, long population) => Tails(k - 1, successes, draws, population).Upper;

    /// <summary>log P(X &lt;= k).</summary>
    internal static double LogLowerTail(long k, long successes, long draws, long population) => Tails(k, successes, draws, population).LogLower;

    /// <summary>log P(X &gt;= k).</summary>
    internal static double LogUpperTail(long k, long successes, long draws, long population) => Tails(k - 1, successes, draws, population).LogUpper;

    /// <summary>The smallest and the largest number of successes that can be drawn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or above the population.</exception>
    internal static (long Lowest, long Highest) Support(long successes, long draws, long population)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        if (successes < 0 || successes > population)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "The successes of a population lie between 0 and its size.");
        if (draws < 0 || draws > population)
            throw new ArgumentOutOfRangeException(nameof(draws), draws, "Draws without replacement lie between 0 and the size of the population.");
        return (Math.Max(0, draws - (population - successes)), Math.Min(successes, draws));
    }

    /// <summary>The most probable number of successes.</summary>
    internal static long Mode(long successes, long draws, long population)
    {
        var (lowest, highest) = Support(successes, draws, population);
        return Math.Clamp((long)(((Int128)successes + 1) * (draws + 1) / (population + 2)), lowest, highest);
    }

    /// <summary>P(X &lt;= k) and P(X &gt; k).</summary>
    internal static Tail Tails(long k, long successes, long draws, long population)
    {
        var (lowest, highest) = Support(successes, draws, population);
        if (k < lowest) return Tail.AllAbove;
        if (k >= highest) return Tail.AllBelow;
        bool isLower = (Int128)k * population <= (Int128)successes * draws;
        Tail tail = Near(isLower);

        // Of a very skewed distribution the tail on the near side may be the larger one.
        return tail.Value <= 0.5 ? tail : Near(!isLower);

        Tail Near(bool lower)
        {
            var table = FourfoldTable.Of(lower ? k : k + 1, successes, draws, population);
            return Tail.Of(lower, table.Scale(), Distance(table, out double deviance), deviance, Sum(lower ? table : table.Mirrored()));
        }
    }

    /// <summary>exp(-D) as power * exp(-deviance).</summary>
    private static double Distance(in FourfoldTable table, out double deviance)
    {
        const double LargestPlain = 40;
        deviance = table.Deviance();
        if (deviance < LargestPlain) return 1;
        (deviance, double rest) = FourfoldDeviance.Of(table);
        return 1 - rest;
    }

    /// <summary>The probability of this table and all with a smaller a, divided by that of this table.</summary>
    private static double Sum(in FourfoldTable first)
    {
        const double Negligible = 1e-17;
        const int Block = 256;
        double sum = 0;
        double term = 1;
        var (a, b, c, d) = first;
        while (true)
        {
            double block = 0;
            for (int i = 0; i < Block; i++)
            {
                block += term;
                double ratio = a * d / ((b + 1) * (c + 1));
                term *= ratio;
                if (term <= Negligible * block * (1 - ratio)) return sum + block + term;
                a--;
                b++;
                c++;
                d--;
            }

            // Long products gather rounding errors: each block starts from the formula again.
            sum += block;
            var table = new FourfoldTable(a, b, c, d);
            term = table.Weight() / first.Weight() * Math.Exp(first.Deviance() - table.Deviance());
        }
    }
}

namespace SurveyStats.Numerics;

/// <summary>
/// All probabilities of a binomial distribution at once.
/// Formula: ratios of successive probabilities outwards from the mode, divided by their sum; below 1e-19 of the largest they count as 0.
/// Source: Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, chapter 3.
/// </summary>
internal static class BinomialWeights
{
    private const double Negligible = 1e-19;

    /// <summary>Fills in P(X = 0) ... P(X = n) for n = length - 1 trials and the probability p, q = 1 - p.</summary>
    internal static void Fill(Span<double> probabilities, double p, double q)
    {
        int n = probabilities.Length - 1;
        probabilities.Clear();
        if (p <= 0 || q <= 0)
        {
            probabilities[p <= 0 ? 0 : n] = 1;
            return;
        }

        int centre = (int)Math.Clamp(Math.Floor((n + 1) * p), 0, n);
        double odds = p / q, weight = 1, sum = 1;
        probabilities[centre] = 1;
        int high = centre;
        for (; high < n && weight > Negligible; high++)
        {
            weight *= odds * (n - high) / (high + 1);
            probabilities[high + 1] = weight;
            sum += weight;
        }

        (odds, weight) = (q / p, 1);
        int low = centre;
        for (; low > 0 && weight > Negligible; low--)
        {
            weight *= odds * low / (n - low + 1);
            probabilities[low - 1] = weight;
            sum += weight;
        }

        double scale = 1 / sum;
        for (int k = low; k <= high; k++) probabilities[k] *= scale;
    }
}

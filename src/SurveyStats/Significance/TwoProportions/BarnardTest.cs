using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Barnard's unconditional exact test of two proportions, ordered by the pooled z.
/// <para>
/// Formula: p = max over the common proportion of the probability of all tables with z (two-sided |z|) at least the observed one; z = 0
/// where all or none succeed. With t = x1 N - m n1 the square of z is t^2 N / (n1 n2 m (N - m)), so that ties are decided in whole numbers.
/// Statistic: z.
/// </para>
/// Never rejects too often; more powerful than Fisher's test as a rule. Whole counts only, up to 10^6 trials.
/// Source: Barnard (1945), Nature 156, 177; Suissa and Shuster (1985), Journal of the Royal Statistical Society A 148, 317-327.
/// </summary>
internal sealed class BarnardTest(double gamma) : UnconditionalTest("Barnard exact", "ordered by the pooled z", new NuisanceRange(gamma))
{
    private protected override double Statistic(long x1, long n1, long x2, long n2, Alternative alternative) =>
        PooledZ.Figures(x1, n1, x2, n2, alternative).Statistic ?? 0;

    private protected override double Fill(double[] conditional, long x1, long n1, long x2, long n2, bool twoSided)
    {
        var (n, observed) = (n1 + n2, x1 + x2);
        var t = (x1 * n) - (observed * n1);
        var order = new Order(twoSided ? Math.Abs(t) : t, Math.Max(1, observed * (n - observed)), n1, n);
        for (long m = 0; m <= n; m++)
        {
            conditional[m] = order.LogProbability(m, twoSided);
        }

        return Scale(conditional);
    }

    /// <summary>The order of the tables: t / sqrt(m (N - m)), compared with the observed one by squares.</summary>
    private readonly record struct Order(long T, long Variance, long N1, long N)
    {
        /// <summary>The probability of the tables with m successes that are extreme enough.</summary>
        public double LogProbability(long m, bool twoSided)
        {
            if (m == 0 || m == N)
            {
                return T <= 0 ? 0 : double.NegativeInfinity;
            }

            if (twoSided && T == 0)
            {
                return 0;
            }

            var above = Hypergeometric.LogUpperTail(FirstExtreme(m, N1), N1, m, N);
            if (!twoSided)
            {
                return above;
            }

            // From the other side the second sample is the first: its z is the opposite one.
            var below = Hypergeometric.LogUpperTail(FirstExtreme(m, N - N1), N - N1, m, N);
            return Math.Min(LogarithmicSum.Of(above, below), 0);
        }

        /// <summary>The smallest number of successes in a sample of so many trials with z at least the observed one.</summary>
        private long FirstExtreme(long m, long trials)
        {
            var (lowest, highest) = Hypergeometric.Support(trials, m, N);
            var start = ((m * trials) + (T * Math.Sqrt((double)m * (N - m) / Variance))) / N;
            var first = (long)Math.Clamp(Math.Ceiling(start), lowest, highest + 1);
            while (first > lowest && IsExtreme(first - 1, m, trials))
            {
                first--;
            }

            while (first <= highest && !IsExtreme(first, m, trials))
            {
                first++;
            }

            return first;
        }

        private bool IsExtreme(long x, long m, long trials)
        {
            var t = (x * N) - (m * trials);
            return Square(t) * Variance >= Square(T) * (m * (N - m));
        }

        /// <summary>The square with the sign of the number.</summary>
        private static Int128 Square(long t) => (Int128)t * Math.Abs(t);
    }
}

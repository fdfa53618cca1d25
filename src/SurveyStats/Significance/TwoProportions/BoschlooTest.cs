using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Boschloo's unconditional exact test of two proportions, ordered by the p-value of Fisher's test.
/// <para>
/// Formula: p = max over the common proportion of the probability of all tables whose Fisher p-value for the same alternative (two-sided by
/// probability) is at most the observed one. Statistic: that p-value.
/// </para>
/// Never rejects too often, and its p-value is never above Fisher's. Whole counts only, up to 10^6 trials.
/// Source: Boschloo (1970), Statistica Neerlandica 24, 1-35.
/// </summary>
internal sealed class BoschlooTest(double gamma) : UnconditionalTest("Boschloo exact", "ordered by Fisher's p-value", new NuisanceRange(gamma))
{
    /// <summary>
    /// p-values that differ by less are taken for tied: far more than they are computed with, far less than those of other tables differ.
    /// </summary>
    private const double Tie = 1e-11;

    /// <summary>The factor within which probabilities count as equal in the two-sided Fisher test.</summary>
    private const double TieOfProbabilities = 1 + 1e-7;

    /// <summary>Tables below exp of this times the observed p-value are left out of its sums.</summary>
    private const double Negligible = -40;

    private protected override double Statistic(long x1, long n1, long x2, long n2, Alternative alternative) =>
        Math.Exp(FisherTest.LogPValue(ConditionalCount.Of(x1, n1, x2, n2), alternative));

    private protected override double Fill(double[] conditional, long x1, long n1, long x2, long n2, bool twoSided)
    {
        var observed = FisherTest.LogPValue(ConditionalCount.Of(x1, n1, x2, n2), twoSided ? Alternative.TwoSided : Alternative.Greater);
        if (observed >= 0)
        {
            Array.Fill(conditional, 1);
            return 0;
        }

        if (twoSided)
        {
            FillBothSides(conditional, n1, n1 + n2, observed);
        }
        else
        {
            FillAbove(conditional, n1, n1 + n2, observed);
        }

        return observed;
    }

    /// <summary>c(m) is the largest upper tail that is at most the observed one.</summary>
    private static void FillAbove(double[] conditional, long n1, long n, double observed)
    {
        long first = 0;
        for (long m = 0; m <= n; m++)
        {
            var (lowest, highest) = Hypergeometric.Support(n1, m, n);
            first = Math.Clamp(first, lowest, highest + 1);
            var ratio = Ratio(first);
            while (first > lowest && Ratio(first - 1) is var next && next <= 1 + Tie)
            {
                (first, ratio) = (first - 1, next);
            }

            while (ratio > 1 + Tie)
            {
                ratio = Ratio(++first);
            }

            conditional[m] = Math.Min(ratio, 1);

            double Ratio(long x) => Math.Exp(Hypergeometric.LogUpperTail(x, n1, m, n) - observed);
        }
    }

    /// <summary>c(m) is the largest sum of the least probable tables, tied ones together, that is at most the observed one.</summary>
    private static void FillBothSides(double[] conditional, long n1, long n, double observed)
    {
        long below = 0, above = 0;
        for (long m = 0; m <= n; m++)
        {
            var (lowest, highest) = Hypergeometric.Support(n1, m, n);
            var mode = Hypergeometric.Mode(n1, m, n);
            (below, above) = (Math.Clamp(below, lowest, mode), Math.Clamp(above, mode, highest));
            while (below > lowest && Log(below) > Negligible)
            {
                below--;
            }

            while (below < mode && Log(below + 1) < Negligible)
            {
                below++;
            }

            while (above < highest && Log(above) > Negligible)
            {
                above++;
            }

            while (above > mode && Log(above - 1) < Negligible)
            {
                above--;
            }

            var low = new Walk(FourfoldTable.Of(below, n1, m, n), Math.Exp(Log(below)));
            var high = new Walk(FourfoldTable.Of(above, n1, m, n).Mirrored(), Math.Exp(Log(above)));
            conditional[m] = LargestSum(low, high, above - below + 1);

            double Log(long x) => Hypergeometric.LogProbability(x, n1, m, n) - observed;
        }
    }

    /// <summary>Adds tables from both ends inwards, the less probable first, while the sum is at most 1.</summary>
    private static double LargestSum(Walk low, Walk high, long left)
    {
        var sum = 0.0;
        while (left > 0)
        {
            var (bound, group) = (Math.Min(low.Probability, high.Probability) * TieOfProbabilities, 0.0);
            for (; left > 0 && low.Probability <= bound; left--)
            {
                group += low.Next();
            }

            for (; left > 0 && high.Probability <= bound; left--)
            {
                group += high.Next();
            }

            if (sum + group > 1 + Tie)
            {
                break;
            }

            sum += group;
        }

        return Math.Min(sum, 1);
    }

    /// <summary>The probabilities of one table after the other, with one success more in the first sample each time.</summary>
    private struct Walk(FourfoldTable table, double probability)
    {
        private FourfoldTable _table = table;

        public double Probability { get; private set; } = probability;

        /// <summary>Goes on to the next table and returns the probability of this one.</summary>
        public double Next()
        {
            var ((a, b, c, d), current) = (_table, Probability);
            Probability *= b * c / ((a + 1) * (d + 1));
            _table = new FourfoldTable(a + 1, b - 1, c - 1, d + 1);
            return current;
        }
    }
}

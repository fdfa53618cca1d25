namespace SurveyStats.Significance;

/// <summary>
/// Cochran and Armitage's test for a trend of shares, by its normal statistic.
/// <para>
/// Formula: z = T / sqrt(Var), T = sum of (s_i - s)(x_i - n_i P), Var = P (1 - P) sum of n_i (s_i - s)^2, s = sum of n_i s_i / N. Without the factor
/// N / (N - 1) that some programs put into the variance.
/// </para>
/// Undefined where all or none succeed, or all scores are the same. Bad for small groups, and for shares that rise and then fall.
/// Source: Cochran (1954), Biometrics 10, 417-451; Armitage (1955), Biometrics 11, 375-386.
/// </summary>
internal sealed class CochranArmitageTest() : TrendTest("Cochran-Armitage z", "variance with N")
{
    private protected override TestFigures Compute(
        IReadOnlyList<double> successes, IReadOnlyList<double> trials, IReadOnlyList<double> scores, Alternative alternative)
    {
        var (t, variance) = Trend(successes, trials, scores);
        return TestFigures.OfNormal(t, variance, alternative);
    }

    /// <summary>T and its variance; a variance of 0 if there is no trend to test.</summary>
    public static (double T, double Variance) Trend(IReadOnlyList<double> successes, IReadOnlyList<double> trials, IReadOnlyList<double> scores)
    {
        var (x, n) = (successes.Sum(), trials.Sum());
        if (n == 0)
        {
            return (0, 0);
        }

        // Scores count from the first one: equal ones are then exactly 0, and large ones lose nothing.
        var origin = scores[0];
        var mean = Enumerable.Range(0, scores.Count).Sum(i => trials[i] / n * (scores[i] - origin));
        var (t, squares) = (0.0, 0.0);
        for (var i = 0; i < scores.Count; i++)
        {
            var s = scores[i] - origin - mean;
            t += s * (ExactDifference.OfProducts(successes[i], n, trials[i], x) / n);
            squares += trials[i] * s * s;
        }

        return (t, x / n * ((n - x) / n) * squares);
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Agresti and Coull's interval: Wald's interval after adding z^2/2 successes and z^2/2 failures.
/// <para>Formula: n' = n + z^2, p' = (x + z^2/2)/n', p' -/+ z sqrt(p' (1 - p') / n').</para>
/// The general form, not "add 2 and 2". Wider than Wilson's for p near 0 or 1. Source: Agresti and Coull (1998), The American Statistician 52.
/// </summary>
internal sealed class AgrestiCoullInterval() : IntervalMethod("Agresti-Coull")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail) =>
        AtQuantile(successes, trials, Normal.UpperQuantile(tail));

    /// <summary>Both limits, not clipped, for a quantile z of any distribution.</summary>
    public static (double Lower, double Upper) AtQuantile(double successes, double trials, double z)
    {
        var n = trials + (z * z);
        var p = (successes + (z * z / 2)) / n;
        var q = (trials - successes + (z * z / 2)) / n;
        var margin = z * Math.Sqrt(p * q / n);
        var (lower, upper) = (p - margin, p + margin);

        // The limits enclose Wilson's and so x/n; where they nearly touch it, at x = 0 and x = n, rounding must not push them past.
        return z >= 0 ? (Math.Min(lower, successes / trials), Math.Max(upper, successes / trials)) : (lower, upper);
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Quesenberry and Hurst's simultaneous intervals, by Scheffé's projection of the joint score region.
/// <para>
/// Formula: (A + 2n_i -/+ sqrt(A (A + 4 n_i (N - n_i)/N))) / (2 (N + A)), A the upper alpha quantile of chi-square on k - 1 degrees of freedom.
/// </para>
/// Bad for many categories: much wider than needed. Source: Quesenberry and Hurst (1964), Technometrics 6, 191-195.
/// </summary>
internal sealed class QuesenberryHurstIntervals() : MultinomialIntervalMethod("Quesenberry-Hurst")
{
    private protected override (double Lower, double Upper)[] Limits(double[] counts, double total, ConfidenceLevel level) =>
        QuadraticLimits(counts, total, ChiSquared.UpperQuantile(level.Alpha, counts.Length - 1));
}

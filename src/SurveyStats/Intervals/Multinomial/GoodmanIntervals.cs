using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Goodman's simultaneous intervals: the score interval of each category, at Bonferroni's alpha/k.
/// <para>
/// Formula: (A + 2n_i -/+ sqrt(A (A + 4 n_i (N - n_i)/N))) / (2 (N + A)), A the upper alpha/k quantile of chi-square on 1 degree of freedom.
/// </para>
/// Good where no count is very small; conservative for few categories. Source: Goodman (1965), Technometrics 7, 247-254.
/// </summary>
internal sealed class GoodmanIntervals() : MultinomialIntervalMethod("Goodman")
{
    private protected override (double Lower, double Upper)[] Limits(double[] counts, double total, ConfidenceLevel level)
    {
        var z = Normal.UpperQuantile(level.Alpha / counts.Length / 2);
        return QuadraticLimits(counts, total, z * z);
    }
}

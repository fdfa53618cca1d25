namespace SurveyStats.Intervals;

/// <summary>
/// Wilson's interval of each category at the level 1 - alpha/k, which makes them simultaneous by Bonferroni's inequality.
/// <para>Formula: see Wilson's interval; the numbers are Goodman's.</para>
/// Good where no count is very small; conservative for few categories.
/// Source: Wilson (1927), Journal of the American Statistical Association 22; Miller (1981), Simultaneous Statistical Inference, section 6.3.
/// </summary>
internal sealed class BonferroniWilsonIntervals() : MultinomialIntervalMethod("Bonferroni-Wilson")
{
    private protected override (double Lower, double Upper)[] Limits(double[] counts, double total, ConfidenceLevel level)
    {
        var tail = level.Alpha / counts.Length / 2;
        return [.. counts.Select(n =>
        {
            IntervalMethod.Wilson.TryLimits(Math.Min(n, total), total, tail, out var lower, out var upper);
            return (lower, upper);
        })];
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// Newcombe's hybrid score interval (his method 10): the Wilson limits [l1, u1] and [l2, u2] of both proportions, squared and added.
/// <para>Formula: lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2), upper = d + sqrt((u1 - p1)^2 + (p2 - l2)^2).</para>
/// Good from bases of about 10 on, shares of 0 and 1 included. Source: Newcombe (1998), Statistics in Medicine 17, 873-890.
/// </summary>
internal sealed class NewcombeInterval() : DifferenceIntervalMethod("Newcombe")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var (p1, p2) = (x1 / n1, x2 / n2);
        IntervalMethod.Wilson.TryLimits(x1, n1, tail, out var lower1, out var upper1);
        IntervalMethod.Wilson.TryLimits(x2, n2, tail, out var lower2, out var upper2);
        var (below, above) = (double.Hypot(p1 - lower1, upper2 - p2), double.Hypot(upper1 - p1, p2 - lower2));

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        var sign = tail <= 0.5 ? 1 : -1;
        return (p1 - p2 - (sign * below), p1 - p2 + (sign * above));
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Wald's interval on the scale of the log odds.
/// <para>
/// Formula: log(x/(n - x)) -/+ z sqrt(n/(x (n - x))), transformed back; at x = 0 it is [0, 1 - a^(1/n)] and at x = n [a^(1/n), 1], a the tail
/// probability: the exact limits there.
/// </para>
/// Bad: longer than it need be for p near 0 or 1, and at high levels the upper limit of 1 success can lie above that of 2.
/// Source: Brown, Cai and DasGupta (2001), Statistical Science 16, section 4.2.
/// </summary>
internal sealed class LogitInterval() : IntervalMethod("logit")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var (x, f, n) = (successes, trials - successes, trials);
        if (x == 0)
        {
            return (0, -Elementary.ExpMinusOne(Math.Log(tail) / n));
        }

        if (f == 0)
        {
            return (Math.Exp(Math.Log(tail) / n), 1);
        }

        var logit = Math.Log(x) - Math.Log(f);
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(n / f) / Math.Sqrt(x);
        return (1 / (1 + Math.Exp(margin - logit)), 1 / (1 + Math.Exp(-logit - margin)));
    }
}

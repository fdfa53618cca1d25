using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Blaker's exact interval: the hull of all p0 that Blaker's exact test does not reject.
/// <para>
/// Formula: [inf, sup] of {p : A(p) &gt; 2a}, A(p) = P(g(X) &lt;= g(x)), g(x) = min(P(X &lt;= x), P(X &gt;= x)), ties included; a is the tail probability
/// on each side of the two-sided interval.
/// </para>
/// <para>
/// Below the median A(p) = P(X &gt;= x) + P(X &lt;= k), where k jumps up by 1 at the root p_k of P(X &lt;= k) = P(X &gt;= x). With c the limit of Clopper and
/// Pearson and k the first with p_k above c, the lower limit is p_k, or, if A reaches 2a before p_k, the root of A(p) = 2a between c and p_k. So it takes
/// three roots at any n, and no search grid.
/// </para>
/// Covers at least the level for every p, and lies within Clopper and Pearson's interval. Whole counts only, two-sided only.
/// Source: Blaker (2000), Canadian Journal of Statistics 28; Klaschka (2010), COMPSTAT, for the jumps.
/// </summary>
internal sealed class BlakerInterval() : IntervalMethod("Blaker")
{
    private protected override string CureForFractions => "ClopperPearson, which takes effective counts";

    private protected override string CureForOneBound => "ClopperPearson, whose bounds are the exact one-sided ones";

    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail) =>
        (Below(successes, trials - successes, tail).P, Below(trials - successes, successes, tail).Q);

    /// <summary>The lower limit of x successes and f failures, and 1 less it.</summary>
    private static (double P, double Q) Below(double x, double f, double tail)
    {
        var c = x == 0 ? (0, 1) : BetaQuantile.Lower(tail, x, f + 1);
        if (c.Item1 == 0 || tail >= 0.5)
        {
            return c;
        }

        var k = LargestWithLowerTail(tail, x, f, c) + 1;
        var logTwice = Math.Log(2 * tail);
        var jump = JumpAt(x, f, k, c);
        var acceptability = new Acceptability(x, f, k - 1, logTwice);
        return acceptability.At(jump.P, jump.Q).Value <= 0 ? jump
            : k == 0 ? BetaQuantile.Lower(2 * tail, x, f + 1)
            : LogOddsRoot.Of(acceptability, c, jump, jump);
    }

    /// <summary>
    /// p_k, which is the lower limit of x or the upper limit of k, or both. It is sought on the same side and from the same start, near the middle of k
    /// and x, whichever limit and level asks for it, so that all get the same bits.
    /// </summary>
    private static (double P, double Q) JumpAt(double x, double f, double k, (double P, double Q) c)
    {
        var n = x + f;
        var beyond = Beyond(x, f);
        if (x + k == n)
        {
            return (0.5, 0.5);
        }

        if (x + k < n)
        {
            return LogOddsRoot.Of(new Jump(x, f, k), c, beyond, ((k + x) / (2 * n), (f + (n - k)) / (2 * n)));
        }

        var (q, p) = LogOddsRoot.Of(
            new Jump(n - k, k, f), (beyond.Q, beyond.P), (c.Q, c.P), ((f + (n - k)) / (2 * n), (k + x) / (2 * n)));
        return (p, q);
    }

    /// <summary>A point where P(X &gt;= x) is at least one half, and so above every jump: x/n, whose median is x.</summary>
    private static (double P, double Q) Beyond(double x, double f)
    {
        var n = x + f;
        return f > 0 ? (x / n, f / n) : (Math.Exp(-Math.Log(2) / n), -Elementary.ExpMinusOne(-Math.Log(2) / n));
    }

    /// <summary>The largest j in -1 to x - 2 with P(X &lt;= j) at most a, at the point p: from the Cornish-Fisher expansion, by steps that double.</summary>
    private static double LargestWithLowerTail(double tail, double x, double f, (double P, double Q) point)
    {
        var n = x + f;
        var (z, logTail) = (Normal.UpperQuantile(tail), Math.Log(tail));
        var (mean, deviation) = (n * point.P, Math.Sqrt(n * point.P * point.Q));
        var guess = mean - (z * deviation) + (((z * z) - 1) * (point.Q - point.P) / 6) - 0.5;
        var (least, most) = (-1.0, x - 1);
        var middle = Math.Clamp(Math.Floor(guess), -1, x - 2);

        // P(X <= least) is at most a, P(X <= most) above it.
        for (var step = 1.0; most - least > 1; step *= 2)
        {
            if (middle <= least || middle >= most)
            {
                middle = Math.Floor((least + most) / 2);
            }

            if (IncompleteBeta.Tails(middle + 1, n - middle, point.P, point.Q).LogUpper <= logTail)
            {
                (least, middle) = (middle, middle + step);
            }
            else
            {
                (most, middle) = (middle, middle - step);
            }
        }

        return least;
    }

    /// <summary>log P(X &gt;= x) - log P(X &lt;= k).</summary>
    private readonly record struct Jump(double X, double F, double K) : IRisingEquation
    {
        public (double Value, double Slope) At(double p, double q)
        {
            var above = IncompleteBeta.Tails(X, F + 1, p, q);
            var below = IncompleteBeta.Tails(K + 1, X + F - K, p, q);
            return (above.LogLower - below.LogUpper, above.LowerHazard + below.UpperHazard);
        }
    }

    /// <summary>log(P(X &gt;= x) + P(X &lt;= k)) - log(2a), for k from -1 on.</summary>
    private readonly record struct Acceptability(double X, double F, double K, double LogTwice) : IRisingEquation
    {
        public (double Value, double Slope) At(double p, double q)
        {
            var above = IncompleteBeta.Tails(X, F + 1, p, q);
            if (K < 0)
            {
                return (above.LogLower - LogTwice, above.LowerHazard);
            }

            var below = IncompleteBeta.Tails(K + 1, X + F - K, p, q);
            var ratio = Math.Exp(below.LogUpper - above.LogLower);
            return (
                above.LogLower + Elementary.LogOnePlus(ratio) - LogTwice,
                (above.LowerHazard - (ratio * below.UpperHazard)) / (1 + ratio));
        }
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The mid-p interval: the exact one-sided binomial tests, with only half the probability of the observed count.
/// <para>
/// Formula: lower solves P(X &gt; x) + P(X = x)/2 = a, 0 at x = 0; upper solves P(X &lt; x) + P(X = x)/2 = a, 1 at x = n; a is the tail probability.
/// Its limits lie within those of Clopper and Pearson. The equation is solved in logarithms, by Newton's method.
/// </para>
/// Whole counts only. Covers the level on average, and a little less for some p.
/// Source: Lancaster (1961), Journal of the American Statistical Association 56; Berry and Armitage (1995), The Statistician 44.
/// </summary>
internal sealed class MidPInterval() : IntervalMethod("mid-p")
{
    private protected override string CureForFractions => "Jeffreys, which is close to mid-p and takes effective counts";

    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail) =>
        (Below(successes, trials - successes, tail).P, Below(trials - successes, successes, tail).Q);

    /// <summary>The lower limit of x successes and f failures, and 1 less it.</summary>
    private static (double P, double Q) Below(double x, double f, double tail)
    {
        if (x == 0)
        {
            return (0, 1);
        }

        if (f == 0)
        {
            var logOfRoot = Math.Min(0, Math.Log(2 * tail) / x);
            return (Math.Exp(logOfRoot), -Elementary.ExpMinusOne(logOfRoot));
        }

        if (tail > 0.5)
        {
            // The equation of the failures, with 1 - a: the smaller of the two tails keeps its digits.
            var (q, p) = Root(f, x, 1 - tail);
            return (p, q);
        }

        return Root(x, f, tail);
    }

    private static (double P, double Q) Root(double x, double f, double tail)
    {
        // The skewness-corrected score limit is close; far out in the tail, where it is 0, Jeffreys' is.
        var scas = ScasInterval.Roots(x, f, x + f, Normal.UpperQuantile(tail)).Lower;
        var start = scas > 0 ? (scas, 1 - scas) : BetaQuantile.Lower(tail, x + 0.5, f + 0.5);
        return start.Item1 > 0
            ? LogOddsRoot.Of(new Equation(x, f, Math.Log(tail)), (double.Epsilon, 1), (1, double.Epsilon), start)
            : (0, 1);
    }

    /// <summary>log(P(X &gt; x) + P(X = x)/2) - log(a). P(X = x) is h P(X &gt; x) / (p f), h the density by the log odds of P(X &gt; x) divided by it.</summary>
    private readonly record struct Equation(double X, double F, double LogTail) : IRisingEquation
    {
        public (double Value, double Slope) At(double p, double q)
        {
            var above = IncompleteBeta.Tails(X + 1, F, p, q);
            var half = above.LowerHazard / (2 * p * F);
            return (above.LogLower + Elementary.LogOnePlus(half) - LogTail, half / (1 + half) * ((X * q) + (F * p)));
        }
    }
}

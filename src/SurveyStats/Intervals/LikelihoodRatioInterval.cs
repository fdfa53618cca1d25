using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The likelihood ratio interval: all p0 that the likelihood ratio test does not reject.
/// <para>
/// Formula: {p : D(p) &lt;= z^2/2}, D(p) = x log((x/n)/p) + (n - x) log((1 - x/n)/(1 - p)), 0 log 0 = 0; at x = 0 the upper limit is
/// 1 - exp(-z^2/(2n)), at x = n the lower exp(-z^2/(2n)).
/// </para>
/// The equation is solved to the last digits, with D free of cancellation: no interpolated profile.
/// Bad: it covers too little for p near 0 or 1 and small n. Source: Wilks (1938), Annals of Mathematical Statistics 9; Brown, Cai and DasGupta
/// (2001), Statistical Science 16, section 4.2.
/// </summary>
internal sealed class LikelihoodRatioInterval() : IntervalMethod("likelihood ratio")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail) =>
        AtQuantile(successes, trials - successes, Normal.UpperQuantile(tail));

    /// <summary>Both limits for a quantile z of any distribution.</summary>
    public static (double Lower, double Upper) AtQuantile(double successes, double failures, double z)
    {
        var small = Below(successes, failures, Math.Abs(z)).P;
        var large = Below(failures, successes, Math.Abs(z)).Q;

        // A tail above one half turns the limits round.
        return z >= 0 ? (small, large) : (large, small);
    }

    /// <summary>The p below x/n with D(p) = z^2/2, and 1 - p.</summary>
    private static (double P, double Q) Below(double x, double f, double z)
    {
        var n = x + f;
        var half = z * z / 2;
        if (x == 0)
        {
            return (0, 1);
        }

        if (f == 0)
        {
            return (Math.Exp(-half / n), -Elementary.ExpMinusOne(-half / n));
        }

        if (half == 0)
        {
            return (x / n, f / n);
        }

        // D is at least x log((x/n)/p) - x, and so above z^2/2 at the lower end.
        var floor = Math.Max(x / n * Math.Exp(-1 - (half / x)), double.Epsilon);
        var wilson = WilsonInterval.Roots(x, n, z * z).Small;
        var start = wilson > floor ? wilson : Math.Sqrt(floor) * Math.Sqrt(x / n);
        return floor > double.Epsilon
            ? LogOddsRoot.Of(new Equation(x, f, half), (floor, 1 - floor), (x / n, f / n), (start, 1 - start))
            : (0, 1);
    }

    /// <summary>z^2/2 - D(p), which rises and is concave in the log odds below x/n.</summary>
    private readonly record struct Equation(double X, double F, double Half) : IRisingEquation
    {
        public (double Value, double Slope) At(double p, double q)
        {
            var excess = IncompleteBeta.Excess(X, F, p, q);
            return (Half - Deviance(X, F, p, q, excess), excess);
        }
    }

    /// <summary>D(p), where excess = x - n p: with phi(t) = log(1 + t) - t it is -x phi(-excess/x) - f phi(excess/f).</summary>
    private static double Deviance(double x, double f, double p, double q, double excess)
    {
        var (ofX, ofF) = (-excess / x, excess / f);
        return ofX > -0.5 && ofF < 1
            ? -(x * Elementary.LogOnePlusMinusArgument(ofX)) - (f * Elementary.LogOnePlusMinusArgument(ofF))
            : (x * Math.Log(x / ((x + f) * p))) - (f * (ofF < 1 ? Elementary.LogOnePlus(ofF) : Math.Log((x + f) / f * q)));
    }
}

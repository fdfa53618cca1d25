using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Bayes' interval under a beta prior: equal tails of the posterior.
/// <para>Formula: the a and 1 - a quantiles of Beta(x + A, n - x + B), a the tail probability, Beta(A, B) the prior. No special case at x = 0 and x = n.</para>
/// Bad: a prior that the data contradict moves it away from x/n, which it need not contain; Jeffreys' interval is the safer use of Beta(1/2, 1/2).
/// Source: Bayes (1763), Philosophical Transactions of the Royal Society 53; Brown, Cai and DasGupta (2001), Statistical Science 16, section 3.1.3.
/// </summary>
internal sealed class BayesInterval : IntervalMethod
{
    private readonly double _priorA;
    private readonly double _priorB;

    public BayesInterval(double priorA, double priorB)
        : base(FormattableString.Invariant($"Bayes, prior Beta({priorA}, {priorB})"))
    {
        _priorA = Shape(priorA, nameof(priorA));
        _priorB = Shape(priorB, nameof(priorB));
    }

    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var (a, b) = (successes + _priorA, trials - successes + _priorB);
        return (Beta.LowerQuantile(tail, a, b), Beta.UpperQuantile(tail, a, b));
    }

    private static double Shape(double value, string name) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The shape of a beta prior is positive and finite: 1 and 1 for the uniform prior.");
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The interval on the scale of the log odds, whose variance by linearisation is V/(p q)^2.
/// <para>Formula: log(p/q) -/+ t sqrt(V)/(p q), transformed back by 1/(1 + exp(-x)).</para>
/// Good for shares of 5 % to 95 %; for smaller ones the Korn-Graubard interval is the safer.
/// Source: Korn and Graubard (1998), Survey Methodology 24, 193-201; Dean and Pagano (2015), Journal of Survey Statistics and Methodology 3, 484-503.
/// </summary>
internal sealed class ComplexLogitInterval() : ComplexIntervalMethod("logit")
{
    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var (p, q) = (share.Estimate, 1 - share.Estimate);
        var t = StudentT.UpperQuantile(tail, share.DegreesOfFreedom);
        var (lower, upper) = Around(p, q, t * (share.StandardError!.Value / p / q));
        return new ComplexLimits(lower, upper, null, t);
    }

    /// <summary>The shares whose log odds are a margin from those of p, q = 1 - p.</summary>
    public static (double Lower, double Upper) Around(double p, double q, double margin)
    {
        var logit = Math.Log(p) - Math.Log(q);
        return (1 / (1 + Math.Exp(margin - logit)), 1 / (1 + Math.Exp(-logit - margin)));
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The interval on the scale of the log odds, whose variance by linearisation is V/(p q)^2.
/// <para>Formula: log(p/q) -/+ t sqrt(V)/(p q), transformed back by 1/(1 + exp(-x)).</para>
/// Good for shares of 5 % to 95 %; for smaller ones the Korn-Graubard interval is the safer. The intercept of a weighted logistic regression without
/// factors is log(p/q) and its sandwich variance V/(p q)^2: R's "logit" is the same, up to the error of its iterations;
/// under replicate weights R takes the variance of the log odds over the replicates, which this does not.
/// Source: Korn and Graubard (1998), Survey Methodology 24, 193-201; Dean and Pagano (2015), Journal of Survey Statistics and Methodology 3, 484-503.
/// </summary>
internal sealed class ComplexLogitInterval(string name) : ComplexIntervalMethod(name)
{
    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var (p, q) = (share.Estimate, 1 - share.Estimate);
        var t = StudentT.UpperQuantile(tail, share.DegreesOfFreedom);
        var logit = Math.Log(p) - Math.Log(q);
        var margin = t * (share.StandardError!.Value / p / q);
        return new ComplexLimits(1 / (1 + Math.Exp(margin - logit)), 1 / (1 + Math.Exp(-logit - margin)), null, t);
    }
}

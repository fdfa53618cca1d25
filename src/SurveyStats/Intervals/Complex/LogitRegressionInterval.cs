using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The log odds as the intercept of a weighted logistic regression without factors: R's "logit".
/// <para>
/// Formula: log(p/q) -/+ t sqrt(v), transformed back by 1/(1 + exp(-x)); v = V/(p q)^2 by linearisation, which makes it the logit interval, and under
/// replicate weights the variance of the log odds over the replicates.
/// </para>
/// No iterations: R's figures carry their error, about 1e-9. Where a replicate has a share of 0 or 1 the linearised v stands.
/// Source: Binder (1983), International Statistical Review 51, 279-292; Lumley (2010), Complex Surveys, section 2.3.
/// </summary>
internal sealed class LogitRegressionInterval() : ComplexIntervalMethod("logit, regression")
{
    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var (p, q) = (share.Estimate, 1 - share.Estimate);
        var t = StudentT.UpperQuantile(tail, share.DegreesOfFreedom);
        var error = share.LogOddsVariance is { } v ? Math.Sqrt(v) : share.StandardError!.Value / p / q;
        var (lower, upper) = ComplexLogitInterval.Around(p, q, t * error);
        return new ComplexLimits(lower, upper, null, t);
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// Logistic regression by pseudo-likelihood (quasi-binomial: the variance comes from the design, not from the model).
/// <para>Formula: mu = 1/(1 + exp(-eta)), v = mu (1 - mu); log-likelihood y eta - log(1 + exp(eta)).</para>
/// Bad where a term tells the outcome for sure: there is no finite estimate (see <see cref="RegressionFailure.Separated"/>).
/// Source: Binder (1983), International Statistical Review 51, 279-292; Lumley (2010), Complex Surveys, chapter 6.
/// </summary>
internal sealed class LogisticModel() : RegressionModel("logistic regression")
{
    internal override bool HasOddsRatios => true;

    internal override double Link(double mean) => Math.Log(mean / (1 - mean));

    internal override (double Mean, double Slope) At(double predictor)
    {
        // The odds against the nearer end, so that neither factor of the variance is a difference of numbers near one.
        var odds = Math.Exp(-Math.Abs(predictor));
        var (near, far) = (1 / (1 + odds), odds / (1 + odds));
        return (predictor < 0 ? far : near, near * far);
    }

    internal override double Residual(double outcome, double predictor)
    {
        // y - mu = y (1 - mu) - (1 - y) mu, each part as exact as mu.
        var odds = Math.Exp(-Math.Abs(predictor));
        var (near, far) = (1 / (1 + odds), odds / (1 + odds));
        var (mean, rest) = predictor < 0 ? (far, near) : (near, far);
        return (outcome * rest) - ((1 - outcome) * mean);
    }

    internal override double LogLikelihood(double outcome, double predictor) =>
        (outcome * predictor) - Math.Max(predictor, 0) - Math.Log(1 + Math.Exp(-Math.Abs(predictor)));
}

namespace SurveyStats.Significance;

/// <summary>
/// Linear regression by weighted least squares.
/// <para>Formula: mu = eta, v = 1; log-likelihood -(y - eta)^2/2.</para>
/// Bad for outcomes whose mean bends, such as shares near 0 or 1.
/// Source: Fuller (1975), Sankhya C 37, 117-132; Binder (1983), International Statistical Review 51, 279-292.
/// </summary>
internal sealed class LinearModel() : RegressionModel("linear regression")
{
    internal override bool HasOddsRatios => false;

    internal override double Link(double mean) => mean;

    internal override (double Mean, double Slope) At(double predictor) => (predictor, 1);

    internal override double Residual(double outcome, double predictor) => outcome - predictor;

    internal override double LogLikelihood(double outcome, double predictor) => -0.5 * (outcome - predictor) * (outcome - predictor);
}

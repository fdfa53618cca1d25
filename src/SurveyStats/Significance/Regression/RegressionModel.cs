using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>How the mean of an outcome depends on the terms of a regression. The family is closed; each model is one file.</summary>
/// <remarks>
/// Notation of all models: eta = x'b the linear predictor, mu the mean of the outcome, v = d mu / d eta. The links are canonical, so that the
/// weighted scores are w (y - mu) x, and v is the variance of the outcome up to a factor.
/// </remarks>
public abstract class RegressionModel
{
    private protected RegressionModel(string name) => Name = name;

    /// <summary>The share of an answer: log odds are linear in the terms.</summary>
    public static RegressionModel Logistic { get; } = new LogisticModel();

    /// <summary>The mean of a number or score: linear in the terms.</summary>
    public static RegressionModel Linear { get; } = new LinearModel();

    /// <summary>All models.</summary>
    public static IReadOnlyList<RegressionModel> All { get; } = [Logistic, Linear];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Whether exp of a coefficient is an odds ratio.</summary>
    internal abstract bool HasOddsRatios { get; }

    /// <summary>The linear predictor at a mean: where the iteration starts.</summary>
    internal abstract double Link(double mean);

    /// <summary>The mean at a linear predictor, and its derivative.</summary>
    internal abstract (double Mean, double Slope) At(double predictor);

    /// <summary>The mean outcome less the mean of the model, without cancellation where the model can do better.</summary>
    internal abstract double Residual(double outcome, double predictor);

    /// <summary>The logarithm of the pseudo-likelihood of one unit of weight, up to a constant: what a step must not make smaller.</summary>
    internal abstract double LogLikelihood(double outcome, double predictor);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

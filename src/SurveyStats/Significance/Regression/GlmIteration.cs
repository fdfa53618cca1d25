using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Logistic regression by the iteration of R's glm, with its start, its rule to stop and its covariance: for comparison with published figures.
/// <para>
/// Formula: a = w over the mean weight, mu = (a y + 1/2)/(a + 1) at first; b = (X'WX)^-1 X'Wz with W = a mu (1 - mu), z = eta + (y - mu)/(mu (1 -
/// mu)); until
/// |D - D'| is below epsilon (|D| + 0.1), D = -2 log-likelihood. A = X'WX and the scores W (y - mu)/(mu' (1 - mu')) x have W of the last step but
/// mu' of the estimate.
/// </para>
/// Bad as an estimate of the variance: with epsilon 1e-8 it is off by up to 1e-5 of itself.
/// Source: Chambers and Hastie (1992), Statistical Models in S, section 6.4; Lumley (2010), Complex Surveys, chapter 6.
/// </summary>
internal sealed class GlmIteration(RegressionModel model, RegressionRows rows, StandardisedColumns columns, double[] weights, double[] outcomes)
{
    private const int LargestNumberOfIterations = 100;

    private readonly double _mean = rows.Weights.Where(w => w > 0).Average();

    /// <summary>Iterates.</summary>
    /// <param name="epsilon">The tolerance.</param>
    public PseudoLikelihoodFit Fit(double epsilon)
    {
        var (coefficients, factor, deviance) = First();
        double[] slopes = [];
        for (var iteration = 2; iteration <= LargestNumberOfIterations; iteration++)
        {
            var last = deviance;
            slopes = [.. Predictors(coefficients).Select(eta => model.At(eta).Slope)];
            (coefficients, factor) = Step(coefficients, slopes);
            deviance = Deviance(coefficients);
            if (Math.Abs(deviance - last) < epsilon * (Math.Abs(deviance) + 0.1))
            {
                break;
            }
        }

        var inverse = factor.Inverse();
        for (var i = 0; i < inverse.GetLength(0); i++)
        {
            for (var j = 0; j < inverse.GetLength(1); j++)
            {
                inverse[i, j] /= _mean;
            }
        }

        return new PseudoLikelihoodFit(coefficients, inverse, [.. Predictors(coefficients).Select((eta, row) => slopes[row] / model.At(eta).Slope)]);
    }

    /// <summary>The first step, from shares that depend on the weight of each response.</summary>
    private (double[] Coefficients, CholeskyFactor Factor, double Deviance) First()
    {
        var width = columns.Matrix.Width;
        var (information, right) = (new double[width, width], new double[width]);
        for (var row = 0; row < rows.Weights.Length; row++)
        {
            var (a, y) = (rows.Weights[row] / _mean, rows.Outcomes[row]);
            if (a > 0)
            {
                var mean = ((a * y) + 0.5) / (a + 1);
                var slope = mean * (1 - mean);
                Add(information, right, columns.Row(rows.PatternOfRow[row]), a * slope, model.Link(mean) + ((y - mean) / slope));
            }
        }

        var factor = CholeskyFactor.Of(information, 1e-14);
        var coefficients = factor.Solve(right);
        return (coefficients, factor, Deviance(coefficients));
    }

    private (double[] Coefficients, CholeskyFactor Factor) Step(double[] coefficients, double[] slopes)
    {
        var width = coefficients.Length;
        var (information, right, predictors) = (new double[width, width], new double[width], Predictors(coefficients));
        for (var row = 0; row < weights.Length; row++)
        {
            var a = weights[row] / _mean;
            if (a > 0)
            {
                // The residual of the working outcome, so that the step is small where the estimate is near.
                Add(information, right, columns.Row(row), a * slopes[row], model.Residual(outcomes[row], predictors[row]) / slopes[row]);
            }
        }

        var factor = CholeskyFactor.Of(information, 1e-14);
        return ([.. factor.Solve(right).Zip(coefficients, (step, b) => b + step)], factor);
    }

    private static void Add(double[,] information, double[] right, ReadOnlySpan<double> z, double weight, double outcome)
    {
        for (var j = 0; j < z.Length; j++)
        {
            right[j] += weight * z[j] * outcome;
            for (var k = 0; k < z.Length; k++)
            {
                information[j, k] += weight * z[j] * z[k];
            }
        }
    }

    private double Deviance(double[] coefficients)
    {
        var (sum, predictors) = (0.0, Predictors(coefficients));
        for (var row = 0; row < weights.Length; row++)
        {
            sum += weights[row] > 0 ? -2 * weights[row] / _mean * model.LogLikelihood(outcomes[row], predictors[row]) : 0;
        }

        return sum;
    }

    private double[] Predictors(double[] coefficients)
    {
        var predictors = new double[weights.Length];
        for (var row = 0; row < predictors.Length; row++)
        {
            var z = columns.Row(row);
            for (var j = 0; j < z.Length; j++)
            {
                predictors[row] += coefficients[j] * z[j];
            }
        }

        return predictors;
    }
}

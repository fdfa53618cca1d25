using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The coefficients that maximise the weighted log-likelihood, by Newton's method, which for these models is iteratively reweighted least squares.
/// <para>
/// Formula: A = sum of w v z z', u = sum of w (y - mu) z, g + A^-1 u, halved while the log-likelihood falls, until no coefficient (of standardised
/// columns) moves by more than 1e-14 of the largest, or by less than rounding.
/// </para>
/// Errors: <see cref="RegressionException"/> where there is no maximum.
/// Source: Binder (1983), International Statistical Review 51, 279-292; McCullagh and Nelder (1989), Generalized Linear Models, section 2.5.
/// </summary>
internal sealed class PseudoLikelihood
{
    private const int LargestNumberOfIterations = 100;
    private const double Tolerance = 1e-14;

    /// <summary>Which part of a diagonal element of A a pivot may have lost before A counts as singular.</summary>
    private const double Rounding = 1e-14;

    /// <summary>A step below this that is not much smaller than the one before is rounding: Newton's steps square.</summary>
    private const double RoundingStep = 1e-9;

    private readonly RegressionModel _model;
    private readonly StandardisedColumns _columns;
    private readonly double[] _weights;
    private readonly double[] _outcomes;
    private readonly double _total;

    /// <param name="model">The model.</param>
    /// <param name="columns">The standardised columns.</param>
    /// <param name="weights">The weight of each row, 0 or more, not all 0.</param>
    /// <param name="outcomes">The weighted mean outcome of each row.</param>
    public PseudoLikelihood(RegressionModel model, StandardisedColumns columns, double[] weights, double[] outcomes)
    {
        _model = model;
        _columns = columns;
        _weights = weights;
        _outcomes = outcomes;
        _total = weights.Sum();
    }

    /// <summary>Fits the model.</summary>
    /// <param name="start">The coefficients to start at; null: those without any term.</param>
    public PseudoLikelihoodFit Fit(double[]? start = null)
    {
        var (coefficients, step) = (start is null ? Start() : [.. start], new double[_columns.Matrix.Width]);
        var (likelihood, last) = (LogLikelihood(coefficients), double.PositiveInfinity);
        for (var iteration = 1; iteration <= LargestNumberOfIterations; iteration++)
        {
            var (score, information) = Derivatives(coefficients);
            var factor = CholeskyFactor.Of(information, Rounding);
            if (factor.Rank < factor.Size)
            {
                throw Explained(coefficients, step);
            }

            step = factor.Solve(score);
            var size = Largest(step) / Math.Max(1, Largest(coefficients));
            (coefficients, likelihood) = Step(coefficients, step, likelihood);
            if (size <= Tolerance || (size <= RoundingStep && size > last / 2))
            {
                return Finished(coefficients, step);
            }

            last = size;
        }

        throw Explained(coefficients, step);
    }

    private PseudoLikelihoodFit Finished(double[] coefficients, double[] step)
    {
        var (_, information) = Derivatives(coefficients);
        var factor = CholeskyFactor.Of(information, Rounding);
        if (factor.Rank < factor.Size)
        {
            throw Explained(coefficients, step);
        }

        var inverse = factor.Inverse();
        for (var i = 0; i < inverse.GetLength(0); i++)
        {
            for (var j = 0; j < inverse.GetLength(1); j++)
            {
                inverse[i, j] /= _total;
            }
        }

        return new PseudoLikelihoodFit(coefficients, inverse);
    }

    private double[] Start()
    {
        var coefficients = new double[_columns.Matrix.Width];
        coefficients[0] = _model.Link(_weights.Zip(_outcomes, (w, y) => w * y).Sum() / _total);
        return coefficients;
    }

    /// <summary>The step, halved while it makes the likelihood smaller by more than rounding.</summary>
    private (double[] Coefficients, double LogLikelihood) Step(double[] coefficients, double[] step, double likelihood)
    {
        for (var (part, halvings) = (1.0, 0); ; part /= 2, halvings++)
        {
            var moved = new double[coefficients.Length];
            for (var j = 0; j < moved.Length; j++)
            {
                moved[j] = coefficients[j] + (part * step[j]);
            }

            var reached = LogLikelihood(moved);
            if (reached >= likelihood - (1e-12 * (Math.Abs(likelihood) + 1)) || halvings == 40)
            {
                return (moved, reached);
            }
        }
    }

    private double LogLikelihood(double[] coefficients)
    {
        var sum = 0.0;
        for (var row = 0; row < _weights.Length; row++)
        {
            if (_weights[row] > 0)
            {
                sum += _weights[row] / _total * _model.LogLikelihood(_outcomes[row], Predictor(coefficients, row));
            }
        }

        return sum;
    }

    /// <summary>u and A, both divided by the sum of the weights.</summary>
    private (double[] Score, double[,] Information) Derivatives(double[] coefficients)
    {
        var width = coefficients.Length;
        var (score, information) = (new double[width], new double[width, width]);
        for (var row = 0; row < _weights.Length; row++)
        {
            if (_weights[row] <= 0)
            {
                continue;
            }

            var predictor = Predictor(coefficients, row);
            var z = _columns.Row(row);
            var share = _weights[row] / _total;
            var residual = share * _model.Residual(_outcomes[row], predictor);
            var slope = share * _model.At(predictor).Slope;
            for (var j = 0; j < width; j++)
            {
                score[j] += residual * z[j];
                var weighted = slope * z[j];
                for (var k = 0; k <= j; k++)
                {
                    information[j, k] += weighted * z[k];
                }
            }
        }

        for (var j = 0; j < width; j++)
        {
            for (var k = 0; k < j; k++)
            {
                information[k, j] = information[j, k];
            }
        }

        return (score, information);
    }

    private double Predictor(double[] coefficients, int row)
    {
        var z = _columns.Row(row);
        var sum = 0.0;
        for (var j = 0; j < coefficients.Length; j++)
        {
            sum += coefficients[j] * z[j];
        }

        return sum;
    }

    private RegressionException Explained(double[] coefficients, double[] step) =>
        Separation.Explain(_columns, _weights, _outcomes, step)
        ?? new RegressionException(
            RegressionFailure.NotConverged,
            [],
            FormattableString.Invariant(
                $"The iteration did not come to rest: its last step is {Largest(step):0.##e+0} at coefficients up to {Largest(coefficients):0.###} ")
            + "standard deviations. Leave out terms, or join rare answers.");

    private static double Largest(double[] values) => values.Max(Math.Abs);
}

/// <summary>What a fit comes to, in standardised columns.</summary>
/// <param name="Coefficients">g.</param>
/// <param name="InverseInformation">A^-1.</param>
/// <param name="ScoreFactors">By what the scores of each row are multiplied; null: 1.</param>
internal sealed record PseudoLikelihoodFit(double[] Coefficients, double[,] InverseInformation, double[]? ScoreFactors = null);

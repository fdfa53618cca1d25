namespace SurveyStats.Design;

/// <summary>
/// Newton's method for the factors of a calibration, in an orthonormal basis: the minimum of the convex F(lambda) = sum of w G(q'lambda) - t'lambda,
/// G' = g, whose gradient is what the totals are off.
/// <para>Formula: step d = -H^-1 grad, H = sum of w g' q q'; halved while neither F nor the length of the gradient falls.</para>
/// </summary>
internal sealed class CalibrationNewton(AuxiliaryBasis basis, double[] weights, CalibrationDistance distance)
{
    private const int MostIterations = 200;
    private const int MostHalvings = 60;
    private const double Tolerance = 1e-13;

    /// <summary>Where rounding lets no step come nearer: what is left has to be this small against the sums.</summary>
    private const double RoundingLevel = 1e-10;

    private readonly int _size = basis.Vectors.Count;
    private readonly double[] _u = new double[weights.Length];

    /// <summary>The number of steps taken.</summary>
    public int Iterations { get; private set; }

    /// <summary>Finds the factors; false if they cannot be found.</summary>
    public bool Solve()
    {
        var scale = Math.Sqrt(weights.Sum());
        var state = Evaluate(_u);
        while (state.Length > Tolerance * scale)
        {
            if (Iterations == MostIterations || Step(state) is not { } next)
            {
                return state.Length <= RoundingLevel * scale;
            }

            Iterations++;
            state = next;
        }

        return true;
    }

    /// <summary>The weights for the factors found.</summary>
    public double[] Weights()
    {
        var after = new double[weights.Length];
        for (var row = 0; row < after.Length; row++)
        {
            after[row] = weights[row] == 0 ? 0 : weights[row] * distance.Factor(_u[row]);
        }

        return after;
    }

    private State? Step(State from)
    {
        var direction = PositiveDefinite.Solve(Hessian(), from.Gradient);
        var move = new double[_u.Length];
        for (var k = 0; k < _size; k++)
        {
            for (var row = 0; row < move.Length; row++)
            {
                move[row] -= direction[k] * basis.Vectors[k][row];
            }
        }

        var decrease = direction.Zip(from.Gradient, (d, g) => d * g).Sum();
        var trial = new double[_u.Length];
        for (var (halving, t) = (0, 1.0); halving < MostHalvings; halving++, t /= 2)
        {
            for (var row = 0; row < trial.Length; row++)
            {
                trial[row] = _u[row] + (t * move[row]);
            }

            // Near the minimum F no longer changes in its digits, but the gradient does.
            var state = Evaluate(trial, t, direction, from.Lambda);
            if (double.IsFinite(state.Value) && (state.Length < (1 - (1e-4 * t)) * from.Length || state.Value < from.Value - (1e-4 * t * decrease)))
            {
                trial.CopyTo(_u, 0);
                return state;
            }
        }

        return null;
    }

    private State Evaluate(double[] u, double t = 0, double[]? direction = null, double[]? origin = null)
    {
        var (value, gradient, lambda) = (0.0, new double[_size], new double[_size]);
        for (var row = 0; row < u.Length; row++)
        {
            if (weights[row] == 0)
            {
                continue;
            }

            value += weights[row] * distance.Potential(u[row]);
            var weighted = weights[row] * distance.Factor(u[row]);
            for (var k = 0; k < _size; k++)
            {
                gradient[k] += weighted * basis.Vectors[k][row];
            }
        }

        for (var k = 0; k < _size; k++)
        {
            lambda[k] = direction is null ? 0 : origin![k] - (t * direction[k]);
            gradient[k] -= basis.Totals[k];
            value -= basis.Totals[k] * lambda[k];
        }

        return new State(value, gradient, lambda);
    }

    private double[,] Hessian()
    {
        var hessian = new double[_size, _size];
        for (var row = 0; row < _u.Length; row++)
        {
            var slope = weights[row] == 0 ? 0 : weights[row] * distance.Slope(_u[row]);
            if (slope == 0)
            {
                continue;
            }

            for (var j = 0; j < _size; j++)
            {
                var product = slope * basis.Vectors[j][row];
                for (var k = 0; k <= j; k++)
                {
                    hessian[j, k] += product * basis.Vectors[k][row];
                }
            }
        }

        return hessian;
    }

    private sealed record State(double Value, double[] Gradient, double[] Lambda)
    {
        /// <summary>The largest difference of a total of the basis.</summary>
        public double Length { get; } = Gradient.Length == 0 ? 0 : Gradient.Max(Math.Abs);
    }
}

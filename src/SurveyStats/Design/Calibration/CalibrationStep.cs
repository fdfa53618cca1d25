namespace SurveyStats.Design;

/// <summary>
/// A step of calibration bound to respondents: how it makes new weights of old ones, and what it takes away from the variance. It can be applied
/// to any weights of the same respondents: those of the sample, and those of each replicate.
/// </summary>
internal abstract class CalibrationStep
{
    /// <summary>The step in one phrase, such as "raked to country, gender".</summary>
    public abstract string Description { get; }

    /// <summary>Makes new weights.</summary>
    /// <param name="weights">A weight for each respondent, finite and not negative; 0: takes no part, and stays 0.</param>
    /// <exception cref="CalibrationException">It cannot be done.</exception>
    public abstract CalibratedWeights Calibrate(double[] weights);

    /// <summary>What the known totals explain of scores, for weights that this step made; null: nothing.</summary>
    public abstract WeightResidual? Residual(double[] before, CalibratedWeights after);

    /// <summary>The known totals and those of the sample, before and after; empty where the step knows of none.</summary>
    public abstract IReadOnlyList<MarginReport> Margins(double[] before, double[] after);

    /// <summary>What the step did to the weights of the sample.</summary>
    public CalibrationReport Report(double[] before, CalibratedWeights after, string? problem = null) => new(
        Description,
        after.Iterations,
        problem,
        Margins(before, after.Weights),
        WeightReport.Of(before),
        WeightReport.Of(after.Weights),
        after.AtBounds,
        after.Basis?.Implied);

    /// <summary>The exception for weights that could not be reached, with the report of how far the step came.</summary>
    protected CalibrationException Failure(string problem, double[] before, double[] after, int iterations) =>
        new(problem, Report(before, new CalibratedWeights(after, iterations), problem));
}

/// <summary>Weights that a step made.</summary>
/// <param name="Weights">A weight for each respondent.</param>
/// <param name="Iterations">The number of sweeps, steps or rounds that it took.</param>
/// <param name="AtBounds">The number of respondents whose weight, or factor, stands at a bound.</param>
/// <param name="Basis">The basis of the auxiliary variables, where there are any.</param>
internal sealed record CalibratedWeights(double[] Weights, int Iterations, int AtBounds = 0, AuxiliaryBasis? Basis = null);

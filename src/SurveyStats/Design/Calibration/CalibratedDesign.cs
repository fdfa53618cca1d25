namespace SurveyStats.Design;

/// <summary>
/// Applies a step of calibration to a bound design. With a linearised variance the weights change and the residual step is added; with replicates
/// every replicate is calibrated too, and then the variance needs no residuals.
/// </summary>
internal static class CalibratedDesign
{
    /// <summary>The design after the step, with the report of it.</summary>
    /// <param name="design">The design, bound to responses.</param>
    /// <param name="rows">The number of responses.</param>
    /// <param name="step">The step.</param>
    /// <exception cref="CalibrationException">The weights cannot be made, for the sample or for a replicate.</exception>
    public static (BoundDesign Design, CalibrationReport Report) Apply(BoundDesign design, int rows, CalibrationStep step)
    {
        var before = design.Weights ?? Ones(rows);
        if (Array.Exists(before, w => w < 0))
        {
            throw new CalibrationException(
                "Some weights are negative, after linear calibration without bounds, so that no other step can follow. Use bounds there.");
        }

        var after = step.Calibrate(before);
        var replicates = design.Replicates is { } old ? Recalibrated(old, design.GroupOfRow, before, step) : null;
        IReadOnlyList<WeightResidual> residuals = replicates is null && step.Residual(before, after.Weights) is { } residual
            ? [.. design.Residuals, residual]
            : design.Residuals;
        return (
            new BoundDesign(design.Declaration, after.Weights, design.Frame, design.GroupOfRow, replicates, residuals),
            step.Report(before, after));
    }

    private static ReplicateWeights Recalibrated(ReplicateWeights old, int[]? groupOfRow, double[] weights, CalibrationStep step)
    {
        var (rows, count) = (weights.Length, old.Count);
        var calibrated = new double[(long)rows * count];
        var one = new double[rows];
        for (var r = 0; r < count; r++)
        {
            for (var row = 0; row < rows; row++)
            {
                one[row] = old.Weights is { } explicitWeights
                    ? explicitWeights[(row * count) + r]
                    : weights[row] * old.Factors[((groupOfRow?[row] ?? 0) * count) + r];
            }

            var after = InReplicate(step, one, r);
            for (var row = 0; row < rows; row++)
            {
                calibrated[(row * count) + r] = after[row];
            }
        }

        return old with { Weights = calibrated };
    }

    private static double[] InReplicate(CalibrationStep step, double[] weights, int replicate)
    {
        try
        {
            return step.Calibrate(weights).Weights;
        }
        catch (CalibrationException error)
        {
            throw error.InReplicate(replicate);
        }
    }

    private static double[] Ones(int rows)
    {
        var ones = new double[rows];
        Array.Fill(ones, 1);
        return ones;
    }
}

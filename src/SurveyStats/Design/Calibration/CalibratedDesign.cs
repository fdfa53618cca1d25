namespace SurveyStats.Design;

/// <summary>
/// Applies a step of calibration to a bound design. With a linearised variance the weights change and the residual step is added; with replicates
/// every replicate is calibrated too, and then the variance needs no residuals. A simple random sample, and one with Kish's approximation, become
/// complex samples of independent responses: their own formulas do not know of known totals.
/// </summary>
internal static class CalibratedDesign
{
    /// <summary>The design after the step; its report is the last of its calibrations.</summary>
    /// <param name="design">The design, bound to responses.</param>
    /// <param name="rows">The number of responses.</param>
    /// <param name="step">The step.</param>
    /// <exception cref="CalibrationException">The weights cannot be made, for the sample or for a replicate.</exception>
    public static BoundDesign Apply(BoundDesign design, int rows, CalibrationStep step)
    {
        var before = WeightsOf(design, rows);
        var after = step.Calibrate(before);
        var report = step.Report(before, after);
        CheckSigns(report, after.Weights);
        var replicates = design.Replicates is { } old ? Recalibrated(old, design.GroupOfRow, before, step) : null;
        IReadOnlyList<WeightResidual> residuals = replicates is null && step.Residual(before, after) is { } residual
            ? [.. design.Residuals, residual]
            : design.Residuals;
        IReadOnlyList<CalibrationReport> reports = [.. design.Calibrations, report];
        var declaration = design.Frame is null ? SampleDesign.Complex() : design.Declaration;
        return new BoundDesign(
            declaration.CalibratedBy([.. reports.Select(r => r.Description)]),
            after.Weights,
            design.Frame ?? IndependentResponses(design.Declaration, rows),
            design.GroupOfRow,
            replicates,
            residuals,
            reports);
    }

    /// <summary>The weights before the step: those of the design; without any, N/n each in a sample from a finite population, else 1.</summary>
    public static double[] WeightsOf(BoundDesign design, int rows)
    {
        if (design.Weights is { } weights)
        {
            return weights;
        }

        var equal = new double[rows];
        Array.Fill(equal, (design.Declaration as SimpleRandomSample)?.PopulationSize / (double)rows ?? 1);
        return equal;
    }

    private static SampleFrame IndependentResponses(SampleDesign design, int rows) => new(
        [new FrameStage([new FrameStratum(string.Empty, -1, rows, (design as SimpleRandomSample)?.PopulationSize)], null)],
        LonelyUnits.Fail,
        LonelyInDomains: false);

    private static void CheckSigns(CalibrationReport report, double[] weights)
    {
        var negative = weights.Count(w => w < 0);
        if (negative > 0)
        {
            throw new CalibrationException(
                FormattableString.Invariant($"{negative} respondents would have negative weights, down to {weights.Min():0.####}, when {report.Description}. ")
                + "Use CalibrationDistance.LinearBounded, Logit or Raking, or leave totals out.",
                report);
        }
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
}

namespace SurveyStats.Design;

/// <summary>
/// Post-stratification: weights of each cell are multiplied so that they add up to the number of the population in it.
/// <para>Formula: w_new = w N_g / (sum of w in g), N_g the number of the population in cell g.</para>
/// Bad where cells have few respondents (below about 20): their weights then vary at random. Errors: a cell with a target but without respondents.
/// Source: Holt and Smith (1979), JRSS A 142, 33-46.
/// </summary>
internal sealed class PostStratification(CalibrationMargin margin) : CalibrationStep
{
    public override string Description => $"post-stratified to {margin.Name}";

    public override CalibratedWeights Calibrate(double[] weights)
    {
        var sums = margin.Sums(weights);
        if (margin.Unreachable(sums) is { } problem)
        {
            throw Failure(problem, weights, weights, iterations: 0);
        }

        var after = new double[weights.Length];
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] != 0)
            {
                var g = margin.CategoryOfRow[row];
                after[row] = weights[row] * (margin.Targets[g] / sums[g]);
            }
        }

        return new CalibratedWeights(after, Iterations: 1);
    }

    public override WeightResidual Residual(double[] before, CalibratedWeights after) => new PostStratificationResidual(margin, before, after.Weights);

    public override IReadOnlyList<MarginReport> Margins(double[] before, double[] after) => [margin.Report(before, after)];
}

namespace SurveyStats.Design;

/// <summary>
/// Calibration to known totals: the weights that meet the totals of auxiliary variables and are nearest to the old ones in a distance.
/// <para>
/// Formula: w_new = w g(x'lambda), with sum of w_new x = T, by Newton's method from lambda = 0, with steps halved until they come nearer; ends
/// at 1e-13 of the totals.
/// </para>
/// Default distance: linear (the generalised regression estimator). Bad with many auxiliaries against few respondents, and with totals of
/// another time or source than the answers. Errors: totals out of reach, with the total, how far off it is, and the bounds; totals that contradict
/// each other. Source: Deville and Sarndal (1992), JASA 87, 376-382; Deville, Sarndal and Sautory (1993), JASA 88, 1013-1020.
/// </summary>
internal sealed class GregCalibration(AuxiliaryTotals auxiliaries, CalibrationDistance distance) : CalibrationStep
{
    public override string Description => $"calibrated to {string.Join(", ", auxiliaries.Names)} ({distance.Name})";

    public override CalibratedWeights Calibrate(double[] weights)
    {
        if (OutOfReach(weights) is { } problem)
        {
            throw Failure(problem, weights, weights, iterations: 0);
        }

        var basis = new AuxiliaryBasis(auxiliaries, weights);
        var newton = new CalibrationNewton(basis, weights, distance);
        var solved = newton.Solve();
        var after = newton.Weights();
        return solved
            ? new CalibratedWeights(after, newton.Iterations, AtBounds(weights, after), basis)
            : throw Failure(Explained(weights, after, newton.Iterations), weights, after, newton.Iterations);
    }

    public override WeightResidual Residual(double[] before, CalibratedWeights after) => new GregResidual(after.Basis!, before, after.Weights);

    public override IReadOnlyList<MarginReport> Margins(double[] before, double[] after) => [auxiliaries.Report(before, after)];

    /// <summary>
    /// A total that no factors within the bounds can reach, in words; null if each can be reached by itself. The basis tells of variables that are 0.
    /// </summary>
    private string? OutOfReach(double[] weights)
    {
        for (var j = 0; j < auxiliaries.Columns.Count; j++)
        {
            var (lowest, highest) = Reach(weights, auxiliaries.Columns[j]);
            var total = auxiliaries.Totals[j];
            if ((total < lowest || total > highest) && (lowest != 0 || highest != 0))
            {
                return FormattableString.Invariant($"The total {total:0.###} of '{auxiliaries.Names[j]}' is out of reach: the sample gives ")
                    + FormattableString.Invariant($"{auxiliaries.Sum(j, weights):0.###}, and with factors of at least {distance.LowestFactor}")
                    + (double.IsInfinity(distance.HighestFactor) ? string.Empty : FormattableString.Invariant($" and at most {distance.HighestFactor}"))
                    + FormattableString.Invariant($" it can give {lowest:0.###} to {highest:0.###}. Widen the bounds, correct the total, ")
                    + "or, where weights do not add up to the population yet, scale them first: PostStratifiedTo with the total.";
            }
        }

        return null;
    }

    private (double Lowest, double Highest) Reach(double[] weights, double[] x)
    {
        var (positive, negative) = (0.0, 0.0);
        for (var row = 0; row < weights.Length; row++)
        {
            var product = weights[row] * x[row];
            if (product > 0)
            {
                positive += product;
            }
            else
            {
                negative += product;
            }
        }

        var (least, most) = (distance.LowestFactor, distance.HighestFactor);
        return (Times(least, positive) + Times(most, negative), Times(most, positive) + Times(least, negative));
    }

    private static double Times(double factor, double sum) => sum == 0 ? 0 : factor * sum;

    private int AtBounds(double[] before, double[] after) =>
        before.Zip(after, (w, v) => w != 0 && (v <= w * distance.LowestFactor || v >= w * distance.HighestFactor)).Count(bound => bound);

    private string Explained(double[] before, double[] after, int iterations)
    {
        var worst = auxiliaries.Report(before, after).Categories
            .MaxBy(c => Math.Abs(c.Error) / Math.Max(Math.Abs(c.Target), Math.Abs(c.Before)))!;
        var near = before.Zip(after, (w, v) => w != 0 && (v <= w * (distance.LowestFactor + 1e-3) || v >= w * (distance.HighestFactor - 1e-3))).Count(b => b);
        return FormattableString.Invariant($"Calibration ({distance.Name}) does not converge: after {iterations} steps '{worst.Name}' stands at {worst.After:0.###} ")
            + FormattableString.Invariant($"where the population has {worst.Target:0.###}, {Math.Abs(worst.Error):0.###} off. ")
            + (near > 0 && !double.IsInfinity(distance.HighestFactor)
                ? FormattableString.Invariant($"{near} of {before.Count(w => w != 0)} respondents stand at a bound: the bounds are too tight. ")
                    + "Widen them, or leave totals out."
                : "The totals cannot be met together with such factors. Correct or leave out totals, or use CalibrationDistance.Linear.");
    }
}

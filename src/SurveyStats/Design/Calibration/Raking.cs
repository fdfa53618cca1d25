namespace SurveyStats.Design;

/// <summary>
/// Raking (iterative proportional fitting, rim weighting): weights are multiplied, margin by margin and again, until every margin adds up to its
/// population.
/// <para>
/// Formula: sweep over the margins; w becomes w N_c / (sum of w in c), N_c the number of the population in category c; ends when no margin is
/// off by more than tolerance * N. The fixed point does not depend on the order of margins.
/// </para>
/// Bad where combinations of categories are empty or rare: it may converge slowly, not at all, or to extreme weights. Errors: a category with a
/// target but without respondents; no convergence, with the margin and category, how far off it is, the sweeps, and the empty combinations.
/// Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427-444.
/// </summary>
internal sealed class Raking(IReadOnlyList<CalibrationMargin> margins, RakingOptions options) : CalibrationStep
{
    private const int LongestList = 10;

    private readonly CrossedMargins _cells = new(margins);

    public override string Description => $"raked to {string.Join(", ", margins.Select(m => m.Name))}";

    public override CalibratedWeights Calibrate(double[] weights)
    {
        var start = _cells.Sums(weights);
        var fitted = (double[])start.Clone();
        var problems = margins.Select((margin, m) => margin.Unreachable(_cells.MarginSums(m, start))).OfType<string>().ToList();
        if (problems.Count > 0)
        {
            throw Failure(string.Join(' ', problems), weights, weights, iterations: 0);
        }

        var allowed = options.Tolerance * margins[0].Total;
        for (var sweep = 1; sweep <= options.MaximumSweeps; sweep++)
        {
            for (var m = 0; m < margins.Count; m++)
            {
                Adjust(m, fitted);
            }

            if (Worst(fitted).Error <= allowed)
            {
                return new CalibratedWeights(Spread(weights, start, fitted), sweep);
            }
        }

        throw Failure(Explained(fitted), weights, Spread(weights, start, fitted), options.MaximumSweeps);
    }

    public override WeightResidual Residual(double[] before, CalibratedWeights after) => new RakingResidual(_cells, after.Weights);

    public override IReadOnlyList<MarginReport> Margins(double[] before, double[] after) => [.. margins.Select(m => m.Report(before, after))];

    private void Adjust(int m, double[] fitted)
    {
        var (targets, categories) = (margins[m].Targets, _cells.CategoryOf[m]);
        var factors = _cells.MarginSums(m, fitted);
        for (var c = 0; c < factors.Length; c++)
        {
            factors[c] = factors[c] > 0 ? targets[c] / factors[c] : 0;
        }

        for (var cell = 0; cell < fitted.Length; cell++)
        {
            fitted[cell] *= factors[categories[cell]];
        }
    }

    /// <summary>The margin and category that is furthest off.</summary>
    private (int Margin, int Category, double Reached, double Error) Worst(double[] fitted)
    {
        var worst = (Margin: 0, Category: 0, Reached: 0.0, Error: -1.0);
        for (var m = 0; m < margins.Count; m++)
        {
            var sums = _cells.MarginSums(m, fitted);
            for (var c = 0; c < sums.Length; c++)
            {
                var error = Math.Abs(sums[c] - margins[m].Targets[c]);
                if (!(error <= worst.Error))
                {
                    worst = (m, c, sums[c], error);
                }
            }
        }

        return worst;
    }

    /// <summary>Gives each respondent the factor of the cell.</summary>
    private double[] Spread(double[] weights, double[] start, double[] fitted)
    {
        var after = new double[weights.Length];
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] != 0)
            {
                var cell = _cells.CellOfRow[row];
                after[row] = weights[row] * (fitted[cell] / start[cell]);
            }
        }

        return after;
    }

    private string Explained(double[] fitted)
    {
        var (m, c, reached, error) = Worst(fitted);
        var margin = margins[m];
        var text = FormattableString.Invariant(
            $"Raking does not converge: after {options.MaximumSweeps} sweeps margin '{margin.Name}', category '{margin.Categories[c]}' stands at ")
            + FormattableString.Invariant($"{reached:0.###} where the population has {margin.Targets[c]:0.###}: ")
            + FormattableString.Invariant($"{error / margin.Total:0.0e-0} of the sum of weights off, {options.Tolerance:0.0e-0} is allowed.");
        var empty = EmptyPairs(fitted).ToList();
        return empty.Count == 0
            ? text + " Allow more sweeps, or a larger tolerance."
            : $"{text} No respondent is in {string.Join(", ", empty.Take(LongestList))}"
                + (empty.Count > LongestList ? FormattableString.Invariant($" and {empty.Count - LongestList} more pairs of categories") : string.Empty)
                + ". Join categories, leave a margin out, or, if it still comes nearer, allow more sweeps.";
    }

    /// <summary>The pairs of categories that have targets, but no respondents in common.</summary>
    private IEnumerable<string> EmptyPairs(double[] fitted)
    {
        for (var a = 0; a < margins.Count; a++)
        {
            for (var b = a + 1; b < margins.Count; b++)
            {
                var met = Enumerable.Range(0, fitted.Length).Where(cell => fitted[cell] > 0)
                    .Select(cell => (_cells.CategoryOf[a][cell], _cells.CategoryOf[b][cell])).ToHashSet();
                foreach (var (i, j) in Pairs(margins[a], margins[b]).Where(pair => !met.Contains(pair)))
                {
                    yield return $"'{margins[a].Categories[i]}' and '{margins[b].Categories[j]}'";
                }
            }
        }
    }

    private static IEnumerable<(int First, int Second)> Pairs(CalibrationMargin first, CalibrationMargin second) =>
        from i in Enumerable.Range(0, first.Targets.Length)
        from j in Enumerable.Range(0, second.Targets.Length)
        where first.Targets[i] > 0 && second.Targets[j] > 0
        select (i, j);
}

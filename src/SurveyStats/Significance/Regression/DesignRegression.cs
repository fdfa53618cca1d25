using SurveyStats.Design;
using SurveyStats.Estimation;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>The estimated coefficients of a regression and their covariance.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Coefficients">The coefficients b.</param>
/// <param name="Covariance">V(b).</param>
internal sealed record RegressionFit(IReadOnlyList<ModelColumn> Columns, double[] Coefficients, double[,] Covariance);

/// <summary>
/// The regression of an outcome on terms under a sample design.
/// <para>
/// Formula: V(b) = A^-1 V(u) A^-1, with A = sum of w v x x' and V(u) the design variance of the total of the scores w (y - mu) x, which are 0 outside
/// the domain. With replicates the model is fitted anew for each: V(b) = scale sum_r rscale_r (b_r - c)(b_r - c)', c the mean of those with
/// rscale_r above 0, or b.
/// </para>
/// Source: Binder (1983), International Statistical Review 51, 279-292.
/// </summary>
internal static class DesignRegression
{
    /// <summary>Linearised.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Responses and terms.</param>
    /// <param name="covarianceOfTotals">The design covariance of the totals of the scores.</param>
    /// <param name="epsilon">The tolerance of glm, to stop where it does; null: the maximum.</param>
    public static RegressionFit Linearised(
        RegressionModel model, RegressionRows rows, Func<RegressionScores, double[,]> covarianceOfTotals, double? epsilon = null)
    {
        var (columns, fit) = Fitted(model, rows);
        if (epsilon is { } tolerance && model.HasOddsRatios)
        {
            var (weights, outcomes) = ByPattern(rows, rows.Weights);
            fit = new GlmIteration(model, rows, columns, weights, outcomes).Fit(tolerance);
        }

        var covariance = Sandwich(fit.InverseInformation, covarianceOfTotals(Scores(model, rows, columns, fit)));
        return new RegressionFit(rows.Matrix.Columns, columns.ToOriginal(fit.Coefficients), columns.ToOriginal(covariance));
    }

    /// <summary>By replicates.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Responses and terms.</param>
    /// <param name="replicates">How many there are, and their scales.</param>
    /// <param name="weightsOf">The weights of all responses in a replicate.</param>
    public static RegressionFit Replicated(RegressionModel model, RegressionRows rows, ReplicateWeights replicates, Func<int, double[]> weightsOf)
    {
        var (columns, fit) = Fitted(model, rows);
        var refitted = Enumerable.Range(0, replicates.Count).Select(r => Refitted(model, rows, columns, weightsOf(r), fit.Coefficients, r)).ToArray();
        var estimates = fit.Coefficients.Select((_, j) => refitted.Select(b => (double?)b[j]).ToArray()).ToArray();
        var covariance = ReplicateVariance.Covariance(estimates, fit.Coefficients, replicates);
        return new RegressionFit(rows.Matrix.Columns, columns.ToOriginal(fit.Coefficients), columns.ToOriginal(covariance));
    }

    private static (StandardisedColumns Columns, PseudoLikelihoodFit Fit) Fitted(RegressionModel model, RegressionRows rows)
    {
        var (weights, outcomes) = ByPattern(rows, rows.Weights);
        var columns = new StandardisedColumns(rows.Matrix, weights);
        if (model.HasOddsRatios && IsConstant(weights, outcomes))
        {
            throw new RegressionException(
                RegressionFailure.ConstantOutcome, [],
                "All respondents in the regression have the same outcome, so that nothing can explain it. Choose another answer, or widen the domain.");
        }

        Collinearity.Check(columns, weights);
        return (columns, new PseudoLikelihood(model, columns, weights, outcomes).Fit());
    }

    private static double[] Refitted(
        RegressionModel model, RegressionRows rows, StandardisedColumns columns, double[] replicateWeights, double[] start, int replicate)
    {
        try
        {
            var (weights, outcomes) = ByPattern(rows, replicateWeights);
            return new PseudoLikelihood(model, columns, weights, outcomes).Fit(start).Coefficients;
        }
        catch (RegressionException problem)
        {
            throw new RegressionException(problem.Failure, problem.Terms, FormattableString.Invariant($"Replicate {replicate + 1}: {problem.Message}"));
        }
    }

    /// <summary>The sum of the weights and the weighted mean outcome of each row of the matrix.</summary>
    private static (double[] Weights, double[] Outcomes) ByPattern(RegressionRows rows, double[] weights)
    {
        var (sums, outcomes) = (new double[rows.Matrix.Rows], new double[rows.Matrix.Rows]);
        for (var row = 0; row < weights.Length; row++)
        {
            if (rows.PatternOfRow[row] is >= 0 and var pattern)
            {
                sums[pattern] += weights[row];
                outcomes[pattern] += weights[row] * rows.Outcomes[row];
            }
        }

        for (var pattern = 0; pattern < sums.Length; pattern++)
        {
            outcomes[pattern] = sums[pattern] > 0 ? outcomes[pattern] / sums[pattern] : 0;
        }

        return (sums, outcomes);
    }

    private static bool IsConstant(double[] weights, double[] outcomes)
    {
        var first = outcomes[Array.FindIndex(weights, w => w > 0)];
        return first is 0 or 1 && Array.TrueForAll([.. outcomes.Where((_, i) => weights[i] > 0)], y => y == first);
    }

    private static RegressionScores Scores(RegressionModel model, RegressionRows rows, StandardisedColumns columns, PseudoLikelihoodFit fit)
    {
        var (predictors, residuals) = (new double[rows.Matrix.Rows], new double[rows.Weights.Length]);
        for (var pattern = 0; pattern < predictors.Length; pattern++)
        {
            predictors[pattern] = Dots.Dot(fit.Coefficients, columns.Row(pattern));
        }

        for (var row = 0; row < residuals.Length; row++)
        {
            if (rows.Weights[row] > 0)
            {
                var pattern = rows.PatternOfRow[row];
                residuals[row] = rows.Weights[row] * model.Residual(rows.Outcomes[row], predictors[pattern]) * (fit.ScoreFactors?[pattern] ?? 1);
            }
        }

        return new RegressionScores(rows.Matrix.Width, columns.Values, rows.PatternOfRow, residuals);
    }

    private static double[,] Sandwich(double[,] bread, double[,] filling)
    {
        var width = bread.GetLength(0);
        var (half, whole) = (new double[width, width], new double[width, width]);
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < width; j++)
            {
                half[i, j] = Enumerable.Range(0, width).Sum(k => bread[i, k] * filling[k, j]);
            }
        }

        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                whole[i, j] = whole[j, i] = Enumerable.Range(0, width).Sum(k => half[i, k] * bread[k, j]);
            }
        }

        return whole;
    }
}

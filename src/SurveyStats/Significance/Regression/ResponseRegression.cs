using SurveyStats.Design;
using SurveyStats.Estimation;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Significance;

/// <summary>Regressions on responses, under the design and in the domain to which they are bound.</summary>
internal static class ResponseRegression
{
    /// <summary>Logistic regression of an answer.</summary>
    public static SurveyRegression Logistic(ResponseSet responses, AnswerSet outcome, RegressionOptions options, IReadOnlyList<RegressionTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(options);
        responses = responses.InOriginalOrder();
        var codes = IndicatorTerm.Codes(outcome, responses.Column(outcome.Question), options.QuestionBase);
        var outcomes = Array.ConvertAll(codes, c => c == TermValues.Missing ? (double?)null : c);
        return Of(responses, RegressionModel.Logistic, $"{outcome.Question.Text}: {outcome}", outcomes, terms, options.Convergence.Epsilon);
    }

    /// <summary>Linear regression of a number or score.</summary>
    public static SurveyRegression Linear(ResponseSet responses, Question outcome, IReadOnlyList<RegressionTerm> terms)
    {
        responses = responses.InOriginalOrder();
        var column = responses.Column(outcome);
        var outcomes = new double?[column.Count];
        for (var row = 0; row < outcomes.Length; row++)
        {
            outcomes[row] = NumericTerm.NumberOf(column, row);
        }

        return Of(responses, RegressionModel.Linear, outcome.Text.Default, outcomes, terms);
    }

    private static SurveyRegression Of(
        ResponseSet responses, RegressionModel model, string outcome, double?[] outcomes, IReadOnlyList<RegressionTerm> terms, double? epsilon = null)
    {
        Check(terms);
        var rows = RegressionRows.Of(terms, responses.Column, InDomain(responses), outcomes, responses.Bound.Weights);
        bool[] counted = [.. rows.PatternOfRow.Select(p => p >= 0)];
        var design = WithFrame(responses.Bound, responses.Count);
        var variance = new ScoreCovariance(design, responses.Count);
        var fit = design.Replicates is { } replicates
            ? DesignRegression.Replicated(model, rows, replicates, r => WeightsOf(design, replicates, r, responses.Count))
            : DesignRegression.Linearised(
                model,
                rows,
                scores => design.Residuals.Count > 0 ? variance.Of(scores.ToColumns(), counted) : scores.Covariance(design.Frame!, design.GroupOfRow),
                epsilon);
        var df = design.Replicates is { } made ? DegreesOfFreedom(design, made, counted) : variance.DegreesOfFreedom(counted);
        return new SurveyRegression(model, outcome, terms, fit, df, rows.Count, responses.Design, rows.Notes);
    }

    private static void Check(IReadOnlyList<RegressionTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Contains(null!))
        {
            throw new ArgumentException("A term is null. Leave it out.", nameof(terms));
        }

        var twice = terms.GroupBy(t => t.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"The term '{twice.Key}' is given {twice.Count()} times. Give it once.", nameof(terms));
        }
    }

    private static bool[] InDomain(ResponseSet responses)
    {
        var inDomain = new bool[responses.Count];
        var filter = RowFilter.Bind(responses.Domain, responses.Column);
        for (var start = 0; start < inDomain.Length; start += RowFilter.LargestBlock)
        {
            filter.Evaluate(start, inDomain.AsSpan(start, Math.Min(RowFilter.LargestBlock, inDomain.Length - start)));
        }

        return inDomain;
    }

    /// <summary>A simple sample, and one with Kish's approximation, as one stratum of independent responses: the variance is then robust.</summary>
    private static BoundDesign WithFrame(BoundDesign design, int count) => design.Frame is not null
        ? design
        : new BoundDesign(
            design.Declaration,
            design.Weights,
            SampleFrame.OfIndependent(count, (design.Declaration as SimpleRandomSample)?.PopulationSize),
            replicates: design.Replicates,
            residuals: design.Residuals);

    private static double[] WeightsOf(BoundDesign design, ReplicateWeights replicates, int replicate, int count)
    {
        var weights = new double[count];
        for (var row = 0; row < count; row++)
        {
            weights[row] = replicates.Weights is { } given
                ? given[(row * replicates.Count) + replicate]
                : (design.Weights?[row] ?? 1) * replicates.Factors[((design.GroupOfRow?[row] ?? 0) * replicates.Count) + replicate];
        }

        return weights;
    }

    private static double DegreesOfFreedom(BoundDesign design, ReplicateWeights replicates, bool[] counted)
    {
        if (replicates.DegreesOfFreedom is { } stated)
        {
            return stated;
        }

        var groups = new SortedSet<int>();
        for (var row = 0; row < counted.Length; row++)
        {
            if (counted[row] && (design.Weights?[row] ?? 1) != 0)
            {
                groups.Add(design.GroupOfRow?[row] ?? 0);
            }
        }

        return MatrixRank.Of(replicates.Factors, replicates.Count, [.. groups]) - 1;
    }
}

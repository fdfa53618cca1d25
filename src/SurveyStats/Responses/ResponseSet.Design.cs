using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats;

/// <content>The design of the sample.</content>
public sealed partial class ResponseSet
{
    private const int LargestErrorList = 100;

    /// <summary>The same responses, drawn by another sample design.</summary>
    /// <remarks>
    /// The columns that the design names are looked up among those that were read for designs (<see cref="ReadOptions.Design"/>,
    /// <see cref="ReadOptions.DesignColumns"/>, <see cref="ResponseSetBuilder.DesignValue(string, string?)"/>), then among the questions by their
    /// id: the code of an option, a number or a text. A design that names no weights takes those with which the responses were read;
    /// <see cref="SampleDesign.Weighted"/> takes the present ones, calibrated or not.
    /// </remarks>
    /// <param name="design">How the sample was drawn.</param>
    /// <exception cref="ArgumentException">
    /// The population is smaller than the sample; a simple random sample has weights; or a weighted sample has none.
    /// </exception>
    /// <exception cref="SurveyDataException">
    /// The design does not fit the responses: a column is not there; a weight, population size or replicate weight is missing, negative or no number;
    /// a stratum or cluster has no name; a cluster lies in two strata; a population varies within its stratum or is smaller than its sample. The row is
    /// the number of the response, from 1.
    /// </exception>
    public ResponseSet DrawnBy(SampleDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return DrawnBy(design.Calibrations.Count == 0 ? design : design.CalibratedBy([]), new DesignErrors(new ErrorCollector(Report.Source, LargestErrorList), row => row + 1));
    }

    /// <summary>The same responses, drawn by another sample design, with problems told under the numbers of their source.</summary>
    internal ResponseSet DrawnBy(SampleDesign design, DesignProblems problems)
    {
        var weights = InOriginalOrder(design is WeightedSample ? Bound.StoredWeights ?? _weights : _weights);
        var columns = new DesignColumns(
            name => DesignColumn(name), () => _designColumns.Keys.Order(StringComparer.Ordinal).Concat(Survey.Questions.Where(q => q is not MultipleChoiceQuestion).Select(q => q.Id)).Distinct(), problems, _precision);
        return Bind(DesignBinder.Bind(Validated(design, weights), Count, weights, columns, problems));
    }

    /// <summary>The same responses under another design, bound to them or to their original order.</summary>
    internal ResponseSet Bind(BoundDesign bound)
    {
        if (Partition is { Order: var order } && bound.Order is null)
        {
            bound = bound.OrderedBy(order);
        }

        // What calibration computed meets its totals as it is. Weights that are those of the responses are stored once.
        var stored = bound.Calibrations.Count == 0 ? bound.StoredWeights?.In(_precision) : bound.StoredWeights;
        stored = _weights is not null && stored is not null && _weights.IsSameAs(stored) ? _weights : stored;
        return new ResponseSet(this, ReferenceEquals(stored, bound.StoredWeights) ? bound : bound.WithWeights(stored), Domain);
    }

    /// <summary>A column for designs, or the answers to a question in its place, in the original order; null if there is neither.</summary>
    internal DesignColumn? DesignColumn(string name) =>
        _designColumns.TryGetValue(name, out var column) ? column
        : Survey.TryFind(name, out var question) ? DesignColumnReading.Of(ColumnInOriginalOrder(question))
        : null;

    private SampleDesign Validated(SampleDesign design, double[]? weights)
    {
        var problem = design switch
        {
            SimpleRandomSample { PopulationSize: { } size } when size < Count =>
                FormattableString.Invariant($"The population of {size} is smaller than the sample of {Count}. Give the number of units in the population."),
            SimpleRandomSample when weights is not null =>
                "The responses have weights, which a simple random sample has not. Use SampleDesign.Weighted, or read without the weight column.",
            WeightedSample when weights is null =>
                "The responses have no weights. Name the weight column when reading, or use SampleDesign.SimpleRandom.",
            _ => null,
        };
        return problem is null ? design : throw new ArgumentException(problem, nameof(design));
    }
}

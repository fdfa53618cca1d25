using System.Collections;
using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>Quantiles of a rating scale or a numeric question in each segment of a segmentation.</summary>
/// <remarks>Immutable. Segment by segment, within each in the order of the probabilities.</remarks>
public sealed partial class QuantileSet : IReadOnlyList<Quantile>
{
    private readonly Quantile[] _quantiles;

    internal QuantileSet(Tally tally, TallyTable table, IReadOnlyList<double> probabilities, QuantileRule rule, ComplexIntervalMethod method)
    {
        Question = table.Question;
        Segmentation = table.Segmentation;
        Design = tally.Design;
        Probabilities = [.. probabilities];
        Rule = rule;
        IntervalMethod = method;
        var variance = SamplingVariance.OfAnyDesign(tally, table);
        _quantiles = [.. Segmentation.Segments.SelectMany((segment, i) =>
        {
            var sums = table.Sum(table.CellsOf(i), pattern => table.ValueOf(pattern) is not null);
            var distribution = sums.Count == 0 ? null : new WeightedDistribution(table, table.CellsOf(i), variance);
            return Probabilities.Select(p => new Quantile(segment.Name.Default, Question, p, SampleBase.Of(sums), Design, distribution, rule, method));
        })];
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The probabilities.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>How quantiles are read off the distribution.</summary>
    public QuantileRule Rule { get; }

    /// <summary>The method of the interval for the share behind Woodruff's interval.</summary>
    public ComplexIntervalMethod IntervalMethod { get; }

    /// <inheritdoc/>
    public int Count => _quantiles.Length;

    /// <inheritdoc/>
    public Quantile this[int index] => _quantiles[index];

    /// <summary>A quantile in the segment with a name.</summary>
    /// <param name="segment">The name of the segment.</param>
    /// <param name="probability">One of the probabilities.</param>
    /// <exception cref="ArgumentException">There is no such segment or probability; the message lists those there are.</exception>
    public Quantile this[string segment, double probability]
    {
        get
        {
            var name = Segmentation[segment].Name.Default;
            return Array.Find(_quantiles, q => q.Segment == name && q.Probability == probability)
                ?? throw new ArgumentException(
                    FormattableString.Invariant($"{probability} is not one of the probabilities: {string.Join(", ", Probabilities.Select(p => p.ToString(System.Globalization.CultureInfo.InvariantCulture)))}."), nameof(probability));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Quantile> GetEnumerator() => ((IEnumerable<Quantile>)_quantiles).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

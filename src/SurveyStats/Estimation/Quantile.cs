using SurveyStats.Estimation;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>An estimated quantile of a rating scale or a numeric question, such as the median.</summary>
/// <remarks>
/// Immutable. The estimate is q with F(q) = p, F the weighted distribution of the substantive answers, read by a <see cref="QuantileRule"/>. The interval
/// is Woodruff's: the limits of an interval for the share P of answers of at most q, each read back from the distribution by the same rule; the
/// standard error is its width over 2 t. A limit that leaves [0, 1] has no value, and then there is neither interval nor standard error. Bad for scales of
/// few steps, where the interval is often a single step. Source: Woodruff (1952), Journal of the American Statistical Association 47, 635-646;
/// Francisco and Fuller (1991), Annals of Statistics 19, 454-469.
/// </remarks>
public sealed partial class Quantile
{
    private readonly WeightedDistribution? _distribution;
    private readonly QuantileRule _rule;
    private readonly ComplexIntervalMethod _method;

    internal Quantile(
        string segment, Question question, double probability, SampleBase sampleBase, SampleDesign design, WeightedDistribution? distribution, QuantileRule rule,
        ComplexIntervalMethod method)
    {
        Segment = segment;
        Question = question;
        Probability = probability;
        Base = sampleBase;
        Design = design;
        _distribution = distribution;
        _rule = rule;
        _method = method;
        Estimate = distribution?.Quantile(rule, probability);
        DegreesOfFreedom = distribution?.DegreesOfFreedom ?? 0;
        Notes = SmallBaseRule.Default.NotesFor(Base);
    }

    /// <summary>The segment that the quantile is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The probability p; 0.5 for the median.</summary>
    public double Probability { get; }

    /// <summary>The base: those with a substantive answer.</summary>
    public SampleBase Base { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The quantile, in the units of the question; null if the base is empty.</summary>
    public double? Estimate { get; }

    /// <summary>The degrees of freedom of the design in the base; 0 if there are none.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>The standard error: the width of the interval over 2 t; null without an interval.</summary>
    /// <param name="level">The level of that interval, on which the figure depends a little; default: 95 %.</param>
    public double? StandardError(ConfidenceLevel level = default) => Limits(level) is ({ } lower, { } upper)
        ? (upper - lower) / (2 * StudentT.UpperQuantile(level.Alpha / 2, DegreesOfFreedom))
        : null;

    /// <summary>Woodruff's confidence interval.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval; null if the base is empty or a limit leaves the range of the answers.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default) => Limits(level) is ({ } lower, { } upper)
        ? new ConfidenceInterval(lower, upper, level, IntervalSides.TwoSided, $"Woodruff, {_method.Name}")
        : null;

    /// <summary>Each limit of Woodruff's interval by itself; null where it leaves the range of the answers.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public (double? Lower, double? Upper) Limits(ConfidenceLevel level = default)
    {
        if (Estimate is not { } q || _distribution!.ShareUpTo(q) is not { } share || _method.Interval(share, level).Limits is not { } limits)
        {
            return (null, null);
        }

        return (At(limits.Lower), At(limits.Upper));

        double? At(double p) => p >= 0 && p <= 1 ? _distribution.Quantile(_rule, p) : null;
    }
}

namespace SurveyStats;

/// <summary>An estimated ratio (of two proportions, or of their odds) with its confidence interval.</summary>
/// <remarks>Immutable. A ratio has no upper end: an interval without upper limit has null there, never infinity.</remarks>
public sealed partial record RatioInterval
{
    internal RatioInterval(
        double? estimate,
        double lower,
        double? upper,
        ConfidenceLevel level,
        IntervalSides sides,
        string method,
        bool estimateIsUnbounded = false)
    {
        Estimate = estimate;
        Lower = lower;
        Upper = upper;
        Level = level;
        Sides = sides;
        Method = method;
        EstimateIsUnbounded = estimateIsUnbounded;
    }

    /// <summary>The estimated ratio, 0 or more; null where it divides by 0.</summary>
    public double? Estimate { get; }

    /// <summary>
    /// Whether the estimate is null because it is unbounded (something divided by 0), not because it is undefined (0 divided by 0).
    /// </summary>
    public bool EstimateIsUnbounded { get; }

    /// <summary>The lower limit, 0 or more.</summary>
    public double Lower { get; }

    /// <summary>The upper limit; null if the interval is unbounded.</summary>
    public double? Upper { get; }

    /// <summary>The confidence level.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Two-sided, or one bound.</summary>
    public IntervalSides Sides { get; }

    /// <summary>The name of the method.</summary>
    public string Method { get; }

    /// <summary>Tells whether a ratio lies between the limits, both included.</summary>
    /// <param name="value">The ratio.</param>
    public bool Contains(double value) => Lower <= value && (Upper is not { } upper || value <= upper);
}

namespace SurveyStats;

/// <summary>An estimated ratio (of two proportions, or of their odds) with its confidence interval.</summary>
/// <remarks>Immutable. A ratio has no upper end: an interval without upper limit has null there, never infinity.</remarks>
public sealed record RatioInterval
{
    internal RatioInterval(double? estimate, double lower, double? upper, ConfidenceLevel level, IntervalSides sides, string method)
    {
        Estimate = estimate;
        Lower = lower;
        Upper = upper;
        Level = level;
        Sides = sides;
        Method = method;
    }

    /// <summary>The estimated ratio, 0 or more; null where it divides by 0.</summary>
    public double? Estimate { get; }

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

    /// <summary>"1.54 [1.24, 1.92] 95% Katz".</summary>
    public override string ToString()
    {
        var estimate = Estimate is { } e ? FormattableString.Invariant($"{e:0.####}") : "unbounded";
        var upper = Upper is { } u ? FormattableString.Invariant($"{u:0.####}") : "unbounded";
        return FormattableString.Invariant($"{estimate} [{Lower:0.####}, {upper}] {Level} {Method}");
    }
}

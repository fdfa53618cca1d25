namespace SurveyStats;

/// <summary>A confidence interval, with the level and the method that made it.</summary>
/// <remarks>Immutable. Both limits are finite and the lower is not above the upper.</remarks>
public sealed record ConfidenceInterval
{
    internal ConfidenceInterval(double lower, double upper, ConfidenceLevel level, IntervalSides sides, string method)
    {
        Lower = lower;
        Upper = upper;
        Level = level;
        Sides = sides;
        Method = method;
    }

    /// <summary>The lower limit.</summary>
    public double Lower { get; }

    /// <summary>The upper limit.</summary>
    public double Upper { get; }

    /// <summary>The confidence level.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Two-sided, or one bound.</summary>
    public IntervalSides Sides { get; }

    /// <summary>The name of the method.</summary>
    public string Method { get; }

    /// <summary>Upper minus lower limit.</summary>
    public double Width => Upper - Lower;

    /// <summary>Tells whether a value lies between the limits, both included.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>The interval of a figure without sampling error.</summary>
    internal static ConfidenceInterval Exactly(double value, ConfidenceLevel level, IntervalSides sides, string method) =>
        new(value, value, level, sides, method);

    /// <summary>"[0.121, 0.345] 95% Wilson".</summary>
    public override string ToString() => FormattableString.Invariant($"[{Lower:0.####}, {Upper:0.####}] {Level} {Method}");
}

using System.Globalization;

namespace SurveyStats;

/// <summary>A confidence level, a number between 0 and 1; the default value reads 95 %.</summary>
/// <remarks>
/// <c>default(ConfidenceLevel)</c> is 0.95, so that a level that nobody set is the usual one. Equality and order are those of <see cref="Value"/>.
/// </remarks>
public readonly struct ConfidenceLevel : IEquatable<ConfidenceLevel>, IComparable<ConfidenceLevel>, IFormattable
{
    private const double DefaultLevel = 0.95;
    private const double DefaultAlpha = 0.05;

    // 0 stands for the default level, so that default(ConfidenceLevel) is meaningful.
    private readonly double _value;
    private readonly double _alpha;

    private ConfidenceLevel(double value) => (_value, _alpha) = value == DefaultLevel ? (0, 0) : (value, AlphaOf(value));

    /// <summary>90 %.</summary>
    public static ConfidenceLevel P90 { get; } = new(0.90);

    /// <summary>95 %, the default.</summary>
    public static ConfidenceLevel P95 { get; } = new(0.95);

    /// <summary>99 %.</summary>
    public static ConfidenceLevel P99 { get; } = new(0.99);

    /// <summary>The level, in (0, 1).</summary>
    public double Value => _value == 0 ? DefaultLevel : _value;

    /// <summary>The error probability 1 - level, in (0, 1).</summary>
    /// <remarks>The level is read as the decimal it prints as: 0.05 for 0.95, where a subtraction of doubles gives 0.050000000000000044.</remarks>
    public double Alpha => _value == 0 ? DefaultAlpha : _alpha;

    /// <summary>A level.</summary>
    /// <param name="value">The level as a share, in (0, 1): 0.99 for 99 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public static ConfidenceLevel Of(double value)
    {
        if (value > 0 && value < 1)
        {
            return new ConfidenceLevel(value);
        }

        var cure = value >= 1 && value < 100
            ? FormattableString.Invariant($"{value} % is {value / 100}.")
            : "Give a share between 0 and 1, such as 0.95.";
        throw new ArgumentOutOfRangeException(nameof(value), value, $"A confidence level lies between 0 and 1. {cure}");
    }

    private static double AlphaOf(double value) => (double)(1 - decimal.Parse(
        value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public bool Equals(ConfidenceLevel other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConfidenceLevel other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(ConfidenceLevel other) => Value.CompareTo(other.Value);

    /// <summary>The level in percent, such as "95%", in the invariant culture.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The level in a numeric format.</summary>
    /// <param name="format">A numeric format; default: percent without needless decimals.</param>
    /// <param name="formatProvider">The culture; default: the invariant one.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Value.ToString(format ?? "0.####%", formatProvider ?? CultureInfo.InvariantCulture);

    /// <summary>Tells whether two levels are the same.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(ConfidenceLevel left, ConfidenceLevel right) => left.Equals(right);

    /// <summary>Tells whether two levels differ.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(ConfidenceLevel left, ConfidenceLevel right) => !left.Equals(right);

    /// <summary>Tells whether a level is lower than another.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(ConfidenceLevel left, ConfidenceLevel right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether a level is at most another.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(ConfidenceLevel left, ConfidenceLevel right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether a level is higher than another.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(ConfidenceLevel left, ConfidenceLevel right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether a level is at least another.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(ConfidenceLevel left, ConfidenceLevel right) => left.CompareTo(right) >= 0;
}

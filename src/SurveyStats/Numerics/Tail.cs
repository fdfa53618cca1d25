namespace SurveyStats.Numerics;

/// <summary>
/// Both tails of a distribution at a point, carried by the one that was computed directly (the one on the near side of the
/// mean), so that a small tail is never the difference of one and a number near one.
/// </summary>
internal readonly struct Tail
{
    /// <summary>Below this value the logarithm comes from the parts, because the value has lost digits or is zero.</summary>
    private const double SmallestValue = 1e-290;

    private readonly double _farLog;

    private Tail(bool isLower, double value, double farLog, double factor)
    {
        IsLower = isLower;
        Value = value;
        _farLog = farLog;
        Factor = factor;
    }

    internal static Tail AllAbove => new(isLower: true, 0, double.NegativeInfinity, 0);

    internal static Tail AllBelow => new(isLower: false, 0, double.NegativeInfinity, 0);

    /// <summary>Whether the lower tail was computed directly.</summary>
    internal bool IsLower { get; }

    /// <summary>The tail that was computed.</summary>
    internal double Value { get; }

    /// <summary>The tail that was computed, divided by the density with respect to the natural variable (log x or the log odds of x).</summary>
    internal double Factor { get; }

    internal double Lower => IsLower ? Value : 1 - Value;

    internal double Upper => IsLower ? 1 - Value : Value;

    internal double LogLower => IsLower ? Log : Elementary.LogOnePlus(-Value);

    internal double LogUpper => IsLower ? Elementary.LogOnePlus(-Value) : Log;

    /// <summary>The density divided by the lower tail; this quotient does not underflow where both of them do.</summary>
    internal double LowerHazard => IsLower ? 1 / Factor : Value / Factor / (1 - Value);

    /// <summary>The density divided by the upper tail.</summary>
    internal double UpperHazard => Mirrored().LowerHazard;

    private double Log => Value > SmallestValue ? Math.Log(Value) : _farLog;

    internal Tail Mirrored() => new(!IsLower, Value, _farLog, Factor);

    /// <summary>The tail scale * exp(-deviance) * factor, where exp(-deviance) alone may be too small for a double.</summary>
    internal static Tail Of(bool isLower, double scale, DoubleDouble deviance, double factor)
    {
        var value = Product(scale * factor, deviance);
        var farLog = value > SmallestValue ? 0 : Math.Log(scale * factor) - deviance.High;
        return new Tail(isLower, Math.Min(value, 1), farLog, factor);
    }

    /// <summary>scale * exp(-deviance) / divisor, where the divisor may be so small that the quotient of it and the scale is infinite.</summary>
    internal static double Quotient(double scale, DoubleDouble deviance, double divisor) =>
        double.IsFinite(scale / divisor)
            ? Product(scale / divisor, deviance)
            : Math.Exp(Math.Log(scale) - Math.Log(divisor) - deviance.High);

    /// <summary>scale * exp(-deviance), as two roots where the exponential is far out.</summary>
    internal static double Product(double scale, DoubleDouble deviance)
    {
        if (deviance.High < 600)
        {
            return Math.Exp(-deviance.High) * (1 - deviance.Low) * scale;
        }

        var root = Math.Exp(-0.5 * deviance.High);
        return root * scale * (1 - deviance.Low) * root;
    }
}

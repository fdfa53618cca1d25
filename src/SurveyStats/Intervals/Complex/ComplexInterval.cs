namespace SurveyStats;

/// <summary>An interval for a share under a complex design, with what went into it.</summary>
/// <remarks>Immutable. Where the method is undefined the limits are null, and a note says why.</remarks>
public sealed partial class ComplexInterval
{
    internal ComplexInterval(
        ComplexShare share,
        ComplexIntervalMethod method,
        ConfidenceInterval? limits,
        double? effectiveBase = null,
        double? quantile = null,
        ResultNote? note = null)
    {
        Share = share;
        Method = method;
        Limits = limits;
        EffectiveBase = effectiveBase;
        Quantile = quantile;
        Notes = note is null ? [] : [note];
    }

    /// <summary>The share.</summary>
    public ComplexShare Share { get; }

    /// <summary>The method.</summary>
    public ComplexIntervalMethod Method { get; }

    /// <summary>The limits; null where the design leaves no degrees of freedom.</summary>
    public ConfidenceInterval? Limits { get; }

    /// <summary>The effective base that the method used; null for a method without one.</summary>
    public double? EffectiveBase { get; }

    /// <summary>The quantile, of t or of the normal distribution, that the method used; null for a method without one.</summary>
    public double? Quantile { get; }

    /// <summary>What to keep in mind, such as an exact bound where the share is 0 or 1.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }
}

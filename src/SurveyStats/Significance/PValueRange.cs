namespace SurveyStats;

/// <summary>The range in which an exact p-value lies that was bounded or simulated, not computed.</summary>
/// <param name="Lower">The lower end, in [0, 1].</param>
/// <param name="Upper">The upper end, in [0, 1].</param>
/// <param name="Level">The confidence level of a simulation's range; null for certified bounds, which always hold.</param>
public sealed record PValueRange(double Lower, double Upper, ConfidenceLevel? Level)
{
    /// <summary>Whether the bounds hold with certainty.</summary>
    public bool IsCertified => Level is null;
}

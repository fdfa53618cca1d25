namespace SurveyStats.Intervals;

/// <summary>What a method of the family <see cref="ComplexIntervalMethod"/> computes.</summary>
/// <param name="Lower">The lower limit, clipped or not.</param>
/// <param name="Upper">The upper limit, clipped or not.</param>
/// <param name="EffectiveBase">The effective base that was used; null for a method without one.</param>
/// <param name="Quantile">The quantile that was used; null for a method without one.</param>
internal readonly record struct ComplexLimits(double Lower, double Upper, double? EffectiveBase, double? Quantile);

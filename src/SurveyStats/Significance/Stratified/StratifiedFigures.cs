namespace SurveyStats.Significance;

/// <summary>
/// A common effect over strata as a method computes it, before name, level and sides make a result of it. A ratio stands on the scale of its
/// logarithm.
/// </summary>
/// <param name="Estimate">The estimate; null if undefined.</param>
/// <param name="StandardError">Its standard error; null if there is none.</param>
/// <param name="Lower">The lower limit; minus infinity where unbounded.</param>
/// <param name="Upper">The upper limit; infinity where unbounded.</param>
/// <param name="Heterogeneity">The test that the effect is the same in all strata, if the method gives one.</param>
/// <param name="Note">Why it is undefined.</param>
internal readonly record struct StratifiedFigures(
    double? Estimate, double? StandardError, double Lower, double Upper, TestResult? Heterogeneity = null, ResultNote? Note = null)
{
    /// <summary>An undefined effect.</summary>
    public static StratifiedFigures Undefined(ResultNote note) => new(null, null, 0, 0, null, note);

    /// <summary>estimate -/+ z se.</summary>
    public static StratifiedFigures OfNormal(double estimate, double standardError, double z, TestResult? heterogeneity = null) =>
        new(estimate, standardError, estimate - (z * standardError), estimate + (z * standardError), heterogeneity);
}

namespace SurveyStats.Design;

/// <summary>
/// What one step of calibration takes away from the variance: the part of the scores that the known totals explain. One class per kind of step.
/// </summary>
internal abstract class WeightResidual
{
    /// <summary>Replaces the weighted scores of all responses (w times the linearised variable, 0 outside the domain) by their residuals.</summary>
    /// <param name="scores">A score for each response.</param>
    public abstract void Apply(Span<double> scores);
}

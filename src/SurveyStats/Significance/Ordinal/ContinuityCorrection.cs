namespace SurveyStats.Significance;

/// <summary>The continuity correction of a sum of ranks: half a step towards the hypothesis.</summary>
internal static class ContinuityCorrection
{
    /// <summary>What is taken off the difference from its mean: sign/2 two-sided, +1/2 for "greater", -1/2 for "less".</summary>
    public static double Of(double difference, Alternative alternative) => alternative switch
    {
        Alternative.Less => -0.5,
        Alternative.Greater => 0.5,
        _ => Math.Sign(difference) / 2.0,
    };
}

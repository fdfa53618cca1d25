using SurveyStats.Estimation;

namespace SurveyStats;

/// <content>What the design of the sample allows.</content>
public sealed partial class ResponseSet
{
    /// <summary>
    /// The degrees of freedom of the design over all responses, whatever the <see cref="Domain"/>: primary units less strata; or, with replicate weights,
    /// their rank less 1 unless stated; or, for simple samples, responses less 1.
    /// </summary>
    public double DesignDegreesOfFreedom => new ScoreCovariance(Bound, Count).DesignDegreesOfFreedom;
}

namespace SurveyStats;

/// <summary>
/// What a stratum adds to the variance if it has one primary unit only (a lonely one), so that nothing in it varies. Source: Lumley (2010),
/// Complex Surveys, section 2.3; the names are those of R survey.
/// </summary>
public enum LonelyUnits
{
    /// <summary>Nothing can be said: an exception names the strata. The default.</summary>
    Fail = 0,

    /// <summary>The stratum adds nothing: too small a variance, unless the unit was certain to be drawn.</summary>
    Remove = 1,

    /// <summary>The unit was certain to be drawn, and adds nothing.</summary>
    Certainty = 2,

    /// <summary>
    /// The total of the unit counts as it is, without a mean taken off: of a share, mean or ratio, whose scores sum to 0, its distance from the mean of all
    /// units. Errs on the safe side.
    /// </summary>
    Adjust = 3,

    /// <summary>The stratum adds the mean of what the other strata add.</summary>
    Average = 4,
}

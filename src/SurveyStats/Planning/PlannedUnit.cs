namespace SurveyStats.Planning;

/// <summary>How a figure of a plan is read.</summary>
internal enum PlannedUnit
{
    /// <summary>A share of 1, read in percent.</summary>
    Share,

    /// <summary>A difference of shares, read in percentage points.</summary>
    Points,

    /// <summary>A plain number.</summary>
    Number,
}

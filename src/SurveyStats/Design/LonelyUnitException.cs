namespace SurveyStats;

/// <summary>A stratum has one primary unit only, so that its variance cannot be estimated, and the design states no rule for it.</summary>
public sealed class LonelyUnitException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="strata">The names of the strata.</param>
    public LonelyUnitException(IReadOnlyList<string> strata)
        : base(
            $"Strata with one primary unit only: {string.Join(", ", (strata ?? throw new ArgumentNullException(nameof(strata))).Select(s => $"'{s}'"))}. "
            + "Their variance cannot be estimated. Merge strata, or state a rule: lonelyUnits: LonelyUnits.Adjust, for example.")
    {
        Strata = strata;
    }

    /// <summary>The names of the strata.</summary>
    public IReadOnlyList<string> Strata { get; }
}

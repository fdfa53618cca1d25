namespace SurveyStats;

/// <summary>Who takes over the weight that trimming cuts off.</summary>
public enum ExcessSharing
{
    /// <summary>All respondents that were not trimmed, each the same amount: as trimWeights of R survey. The default.</summary>
    Equal = 0,

    /// <summary>All respondents that were not trimmed, in proportion to their weights, so that their ratios stay.</summary>
    Proportional = 1,
}

namespace SurveyStats;

/// <summary>How the significance level is shared among several planned comparisons.</summary>
public enum PlannedCorrection
{
    /// <summary>Alpha divided by the number of comparisons: holds under any dependence. The default.</summary>
    Bonferroni = 0,

    /// <summary>1 - (1 - alpha)^(1/m): for independent comparisons.</summary>
    Sidak = 1,
}

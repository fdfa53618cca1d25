namespace SurveyStats;

/// <summary>The alternative to the hypothesis of no difference.</summary>
public enum Alternative
{
    /// <summary>The two differ. The default.</summary>
    TwoSided = 0,

    /// <summary>The first is smaller than the second.</summary>
    Less = 1,

    /// <summary>The first is greater than the second.</summary>
    Greater = 2,
}

namespace SurveyStats;

/// <summary>Over which comparisons p-values are adjusted together: the family within which a false finding counts.</summary>
public enum ComparisonFamily
{
    /// <summary>Each set of comparisons by itself: one answer by one segmentation. The default of every comparison.</summary>
    Row = 0,

    /// <summary>All answers of one question by one segmentation together.</summary>
    Block = 1,

    /// <summary>All comparisons together.</summary>
    Table = 2,
}

namespace SurveyStats;

/// <summary>What to do with rows that cannot be read.</summary>
public enum BadRows
{
    /// <summary>Report them all together as a <see cref="SurveyDataException"/>; nothing is loaded. The default.</summary>
    Throw = 0,

    /// <summary>Leave them out, and count and list them in the <see cref="LoadReport"/>.</summary>
    Skip = 1,
}

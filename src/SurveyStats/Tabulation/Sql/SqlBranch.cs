namespace SurveyStats.Tabulation;

/// <summary>One GROUP BY of a statement.</summary>
/// <param name="Name">What it counts, as named in errors.</param>
/// <param name="Keys">What it groups by; none: one row for all.</param>
internal sealed record SqlBranch(string Name, IReadOnlyList<SqlKey> Keys)
{
    /// <summary>The question whose answers are counted; null for the rows themselves, and for the strata and units.</summary>
    public Question? Question { get; init; }

    /// <summary>By what they are counted; null where they are only checked.</summary>
    public Segmentation? Segmentation { get; init; }

    /// <summary>The column of the numbers whose moments are summed; null without.</summary>
    public string? Moments { get; init; }

    /// <summary>Whether it also tells what is wrong with weights.</summary>
    public bool ChecksWeights { get; init; }

    /// <summary>The questions that the keys tell of.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];
}

namespace SurveyStats.Significance;

/// <summary>The condition of every test of several segments at once: nobody is in two of them.</summary>
internal static class RequireDisjoint
{
    /// <exception cref="InvalidOperationException">Two segments have respondents in common.</exception>
    public static void Segments(TallyTable table)
    {
        var segments = table.Segmentation.Segments;
        for (var i = 0; i < segments.Count; i++)
        {
            for (var j = i + 1; j < segments.Count; j++)
            {
                if (table.Overlap(i, j))
                {
                    throw new InvalidOperationException(
                        $"Segments '{segments[i]}' and '{segments[j]}' have respondents in common, so that their shares are not independent. "
                        + "Test by a segmentation without groups and totals, or compare pairs.");
                }
            }
        }
    }

    /// <summary>The condition of standardisation: nobody is in two subgroups of a segment.</summary>
    /// <param name="table">A table by segments crossed with subgroups, which vary fastest.</param>
    /// <param name="subgroups">The number of subgroups.</param>
    /// <exception cref="InvalidOperationException">Two subgroups have respondents in common.</exception>
    public static void Subgroups(TallyTable table, int subgroups)
    {
        var segments = table.Segmentation.Segments;
        for (var i = 0; i < segments.Count; i++)
        {
            for (var j = i + 1; j < (i / subgroups * subgroups) + subgroups; j++)
            {
                if (table.Overlap(i, j))
                {
                    throw new InvalidOperationException(
                        $"'{segments[i]}' and '{segments[j]}' have respondents in common. Standardise by subgroups that do not overlap.");
                }
            }
        }
    }
}

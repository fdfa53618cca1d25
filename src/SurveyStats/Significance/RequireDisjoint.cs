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
}

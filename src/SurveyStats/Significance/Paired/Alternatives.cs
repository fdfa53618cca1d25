namespace SurveyStats.Significance;

/// <summary>The condition on the alternative that the tests share.</summary>
internal static class Alternatives
{
    /// <exception cref="ArgumentOutOfRangeException">The alternative is none of those defined.</exception>
    public static void Check(Alternative alternative)
    {
        if (alternative is not (Alternative.TwoSided or Alternative.Less or Alternative.Greater))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }
    }
}

using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>The condition on the counts of two samples of exact methods, which enumerate tables of whole numbers.</summary>
internal static class WholeCounts
{
    private const string Cure = "unweighted counts, or a method that is not exact";

    /// <exception cref="ArgumentOutOfRangeException">A count is fractional, or too large for a double to tell it from the next.</exception>
    public static (long X1, long N1, long X2, long N2) Of(double successes1, double trials1, double successes2, double trials2, string method)
    {
        Counts.CheckWhole(successes1, trials1, method, Cure);
        Counts.CheckWhole(successes2, trials2, method, Cure);
        return ((long)successes1, (long)trials1, (long)successes2, (long)trials2);
    }
}

namespace SurveyStats.Significance;

/// <summary>The condition on counts of exact methods, which enumerate tables of whole numbers.</summary>
internal static class WholeCounts
{
    /// <summary>Beyond this a double no longer holds every whole number.</summary>
    private const double Largest = 9_007_199_254_740_992;

    /// <exception cref="ArgumentException">A count is not a whole number, or too large.</exception>
    public static (long X1, long N1, long X2, long N2) Of(double successes1, double trials1, double successes2, double trials2, string method) => (
        Whole(successes1, nameof(successes1), method),
        Whole(trials1, nameof(trials1), method),
        Whole(successes2, nameof(successes2), method),
        Whole(trials2, nameof(trials2), method));

    private static long Whole(double count, string name, string method)
    {
        if (count != Math.Floor(count) || count > Largest)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{method} needs whole counts up to 2^53, not {count}. Give unweighted counts, or a method that is not exact for effective ones."),
                name);
        }

        return (long)count;
    }
}

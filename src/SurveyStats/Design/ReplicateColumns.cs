namespace SurveyStats;

/// <summary>Names of many columns of replicate weights at once.</summary>
public static class ReplicateColumns
{
    /// <summary>Names such as jk01, jk02, ..., jk40.</summary>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="digits">The number of digits, to which zeros are put before; default: as many as a number has.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are negative or do not rise, or the digits are not 1 to 9.</exception>
    public static IReadOnlyList<string> Numbered(string prefix, int first, int last, int digits = 1)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 9);
        var format = FormattableString.Invariant($"D{digits}");
        return [.. Enumerable.Range(first, last - first + 1).Select(i => prefix + i.ToString(format, System.Globalization.CultureInfo.InvariantCulture))];
    }
}

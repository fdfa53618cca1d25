using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A compact letter display of all pairs: two segments share a letter exactly if they do not differ significantly.</summary>
/// <remarks>
/// Immutable. Segments stand in falling order of their shares, and letter a begins at the highest. Segments without an estimate are left out. A pair
/// whose test is undefined counts as not different.
/// Source: Piepho (2004), Journal of Computational and Graphical Statistics 13, 456-466.
/// </remarks>
public sealed partial class LetterDisplay
{
    private readonly Dictionary<string, string> _letters = new(StringComparer.OrdinalIgnoreCase);

    internal LetterDisplay(ComparisonSet comparisons, double alpha)
    {
        Alpha = alpha;
        Comparisons = comparisons;
        Shares = [.. comparisons.SelectMany(c => new[] { c.First, c.Second }).Distinct()
            .Where(p => p.Estimate is not null).OrderByDescending(p => p.Estimate)];
        var places = Shares.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i);
        var columns = InsertAndAbsorb.Columns(Shares.Count, [.. comparisons
            .Where(c => c.AdjustedLogPValue <= Math.Log(alpha)).Select(c => (places[c.First], places[c.Second]))]);
        foreach (var (share, i) in Shares.Select((p, i) => (p, i)))
        {
            _letters[share.Segment] = string.Concat(columns.Select((column, letter) => column[i] ? Letter(letter) : string.Empty));
        }

        LetterCount = columns.Count;
    }

    /// <summary>The shares, the highest first.</summary>
    public IReadOnlyList<Proportion> Shares { get; }

    /// <summary>The comparisons from which the letters come.</summary>
    public ComparisonSet Comparisons { get; }

    /// <summary>The adjusted p-value up to which a difference is significant.</summary>
    public double Alpha { get; }

    /// <summary>How many different letters there are.</summary>
    public int LetterCount { get; }

    /// <summary>The letters of a segment.</summary>
    /// <param name="segment">The name of a segment.</param>
    /// <exception cref="ArgumentException">There is no such segment with an estimate; the message lists those there are.</exception>
    public string this[string segment]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(segment);
            return _letters.TryGetValue(segment, out var letters) ? letters : throw new ArgumentException(
                $"There is no segment '{segment}' with an estimate among: {string.Join(", ", Shares.Select(p => $"'{p.Segment}'"))}.", nameof(segment));
        }
    }

    /// <summary>a to z, then A to Z, then a2 and so on.</summary>
    private static string Letter(int index)
    {
        const string alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var round = index / alphabet.Length;
        return round == 0 ? alphabet[index].ToString() : FormattableString.Invariant($"{alphabet[index % alphabet.Length]}{round + 1}");
    }
}

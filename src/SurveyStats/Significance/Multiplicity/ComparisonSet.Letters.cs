namespace SurveyStats;

/// <content>The compact letter display of all pairs.</content>
public sealed partial class ComparisonSet
{
    /// <summary>A compact letter display: two segments share a letter exactly if they do not differ significantly.</summary>
    /// <param name="alpha">The adjusted p-value up to which a difference is significant, in (0, 1); default: 0.05.</param>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">The comparisons are not all pairs.</exception>
    public LetterDisplay CompactLetters(double alpha = 0.05)
    {
        if (!(alpha > 0 && alpha < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Give an error probability between 0 and 1, such as 0.05.");
        }

        var segments = _comparisons.SelectMany(c => new[] { c.First, c.Second }).Distinct().Count();
        return _comparisons.Length == segments * (segments - 1) / 2
            ? new LetterDisplay(this, alpha)
            : throw new InvalidOperationException(
                $"Letters tell all pairs, and these are comparisons of {Family}. Make them by CompareAllPairs.");
    }
}

namespace SurveyStats;

/// <content>Contrasts of shares of several answers and segments.</content>
public sealed partial class ShareTable
{
    /// <summary>A linear contrast of shares, such as the share of one answer less that of another.</summary>
    /// <param name="terms">The shares, each with its coefficient.</param>
    /// <exception cref="ArgumentException">There is no term, a coefficient is not finite, or a segment or answer is unknown.</exception>
    public Contrast Contrast(params IReadOnlyList<(string Segment, AnswerOption Answer, double Coefficient)> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0 || terms.Any(t => !double.IsFinite(t.Coefficient)))
        {
            throw new ArgumentException("Give at least one share, each with a finite coefficient.", nameof(terms));
        }

        return SurveyStats.Contrast.Linear(
            string.Join(" ", terms.Select(t => FormattableString.Invariant($"{t.Coefficient:+0.######;-0.######} {t.Segment}: {t.Answer}"))),
            [.. terms.Select(t => t.Coefficient)],
            [.. terms.Select(t => this[t.Segment, t.Answer].Estimate)],
            CovarianceOf(terms.Select(t => (t.Segment, t.Answer))),
            DegreesOfFreedom);
    }
}

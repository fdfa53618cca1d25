namespace SurveyStats;

/// <content>Contrasts of the shares in several segments.</content>
public sealed partial class ProportionSet
{
    /// <summary>A linear contrast of the shares, such as the mean of two countries less a third: 0.5, 0.5, -1.</summary>
    /// <param name="terms">The names of segments, each with its coefficient.</param>
    /// <exception cref="ArgumentException">There is no term, a coefficient is not finite, or a segment is unknown.</exception>
    public Contrast Contrast(params IReadOnlyList<(string Segment, double Coefficient)> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0 || terms.Any(t => !double.IsFinite(t.Coefficient)))
        {
            throw new ArgumentException("Give at least one segment, each with a finite coefficient.", nameof(terms));
        }

        string[] names = [.. terms.Select(t => t.Segment)];
        return SurveyStats.Contrast.Linear(
            string.Join(" ", terms.Select(t => FormattableString.Invariant($"{t.Coefficient:+0.######;-0.######} {t.Segment}"))),
            [.. terms.Select(t => t.Coefficient)], [.. names.Select(n => this[n].Estimate)], CovarianceOf(names), DegreesOfFreedom);
    }

    /// <summary>The ratio of the shares in two segments, by the delta method.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">A segment is unknown.</exception>
    public Contrast RatioOf(string first, string second) =>
        SurveyStats.Contrast.Ratio($"{first} / {second}", this[first].Estimate, this[second].Estimate, CovarianceOf([first, second]), DegreesOfFreedom);

    /// <summary>The natural logarithm of the ratio of the shares in two segments, by the delta method.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">A segment is unknown.</exception>
    public Contrast LogRatioOf(string first, string second) =>
        SurveyStats.Contrast.LogRatio($"ln({first} / {second})", this[first].Estimate, this[second].Estimate, CovarianceOf([first, second]), DegreesOfFreedom);

    /// <summary>The natural logarithm of the odds ratio of the shares in two segments, by the delta method.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">A segment is unknown.</exception>
    public Contrast LogOddsRatioOf(string first, string second) => SurveyStats.Contrast.LogOddsRatio(
        $"log odds ratio {first} / {second}", this[first].Estimate, this[second].Estimate, CovarianceOf([first, second]), DegreesOfFreedom);

    private double[,]? CovarianceOf(string[] segments)
    {
        if (_variance is not null)
        {
            return _variance.CovarianceOrNone([.. segments.Select(s => RatioAt(IndexOf(s)))]);
        }

        var covariance = new double[segments.Length, segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            for (var j = 0; j < segments.Length; j++)
            {
                covariance[i, j] = Covariance(segments[i], segments[j]) ?? 0;
            }
        }

        return covariance;
    }
}

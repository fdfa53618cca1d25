using SurveyStats.Estimation;

namespace SurveyStats;

/// <content>Contrasts of the means in several segments.</content>
public sealed partial class MeanSet
{
    /// <summary>A linear contrast of the means, such as one country less another: 1, -1.</summary>
    /// <param name="terms">The names of segments, each with its coefficient.</param>
    /// <exception cref="ArgumentException">There is no term, a coefficient is not finite, or a segment is unknown.</exception>
    /// <exception cref="InvalidOperationException">The sample is simple and segments overlap: the covariance of their means is not known.</exception>
    public Contrast Contrast(params IReadOnlyList<(string Segment, double Coefficient)> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0 || terms.Any(t => !double.IsFinite(t.Coefficient)))
        {
            throw new ArgumentException("Give at least one segment, each with a finite coefficient.", nameof(terms));
        }

        int[] places = [.. terms.Select(t => IndexOf(t.Segment))];
        return SurveyStats.Contrast.Linear(
            string.Join(" ", terms.Select(t => FormattableString.Invariant($"{t.Coefficient:+0.######;-0.######} {t.Segment}"))),
            [.. terms.Select(t => t.Coefficient)], [.. places.Select(i => this[i].Estimate)], CovarianceOf(places), DegreesOfFreedom);
    }

    private double[,]? CovarianceOf(int[] segments)
    {
        CellRatio[] means = [.. segments.Select(RatioAt)];
        if (_variance is not null)
        {
            return _variance.CovarianceOrNone(means);
        }

        var covariance = new double[segments.Length, segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            for (var j = 0; j < segments.Length; j++)
            {
                if (segments[i] != segments[j] && _table.Overlap(segments[i], segments[j]))
                {
                    throw new InvalidOperationException(
                        $"Segments '{this[segments[i]].Segment}' and '{this[segments[j]].Segment}' have respondents in common, so that their means are not "
                        + "independent. State the design: responses.DrawnBy(SampleDesign.Complex()).");
                }

                covariance[i, j] = segments[i] == segments[j] ? Math.Pow(this[segments[i]].StandardError ?? 0, 2) : 0;
            }
        }

        return covariance;
    }
}

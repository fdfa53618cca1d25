using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Fitzpatrick and Scott's quick intervals, of one width for all categories.
/// <para>Formula: p_i -/+ z / (2 sqrt(N)), z the upper alpha/2 quantile of the normal distribution.</para>
/// Bad: together they hold with a lower probability than the level (90 % for a level of 95 % by the authors' own bound); far too wide for small
/// shares. Source: Fitzpatrick and Scott (1987), Journal of the American Statistical Association 82, 875-878; in the form of May and Johnson (1997).
/// </summary>
internal sealed class FitzpatrickScottIntervals() : MultinomialIntervalMethod("Fitzpatrick-Scott")
{
    private protected override (double Lower, double Upper)[] Limits(double[] counts, double total, ConfidenceLevel level)
    {
        var margin = Normal.UpperQuantile(level.Alpha / 2) / (2 * Math.Sqrt(total));
        return [.. counts.Select(n => ((n / total) - margin, (n / total) + margin))];
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// The mid-p conditional interval of the odds ratio: the observed table counts half.
/// <para>
/// Formula: the lower limit psi has P(X > x1) + P(X = x1)/2 = tail, the upper one the mirror image; X as in <see
/// cref="ConditionalExactInterval"/>. Estimate: conditional maximum likelihood.
/// </para>
/// Covers close to the level, not always as often as it says. Whole counts only.
/// Source: Lancaster (1961), Journal of the American Statistical Association 56, 223-234; Mehta and Walsh (1992), The American Statistician
/// 46, 146-150.
/// </summary>
internal sealed class ConditionalMidPInterval() : OddsRatioIntervalMethod("conditional mid-p")
{
    private protected override double? Estimate(double x1, double n1, double x2, double n2) =>
        ConditionalOddsRatio.Of(x1, n1, x2, n2, Name).Estimate();

    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail) =>
        ConditionalOddsRatio.Of(x1, n1, x2, n2, Name).Limits(tail, share: 0.5);
}

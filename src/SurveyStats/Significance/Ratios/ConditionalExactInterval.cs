namespace SurveyStats.Significance;

/// <summary>
/// The exact conditional interval of the odds ratio: both one-sided Fisher tests inverted.
/// <para>
/// Formula: the lower limit psi has P(X at least x1) = tail, the upper one P(X at most x1) = tail, X noncentral hypergeometric given all
/// margins; 0 and unbounded where x1 is the smallest or largest value of X. Estimate: conditional maximum likelihood.
/// </para>
/// Never covers too seldom; wider than need be. Whole counts only. As R's fisher.test.
/// Source: Cornfield (1956), Proceedings of the Third Berkeley Symposium 4, 135-148.
/// </summary>
internal sealed class ConditionalExactInterval() : OddsRatioIntervalMethod("conditional exact")
{
    private protected override double? Estimate(double x1, double n1, double x2, double n2) =>
        ConditionalOddsRatio.Of(x1, n1, x2, n2, Name).Estimate();

    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail) =>
        ConditionalOddsRatio.Of(x1, n1, x2, n2, Name).Limits(tail, share: 1);
}

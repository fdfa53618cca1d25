namespace SurveyStats.Significance;

/// <summary>
/// Agresti and Min's exact unconditional interval: one two-sided test by the score statistic inverted.
/// <para>
/// Formula: the limits are the smallest and largest D whose two-sided p-value, the maximum over the nuisance proportion
/// (<see cref="UnconditionalDifference"/>), is above alpha, twice the tail. p may rise and fall a little with D; islands of acceptance
/// narrower than a hundredth of the interval's side are not looked for.
/// </para>
/// Never covers too seldom; shorter than Chan and Zhang's as a rule, but the two tails may differ. A one-sided bound is the limit whose
/// alpha is twice its error probability: without guarantee for that side. Whole counts only, up to 10,000 trials. Source: Agresti and Min
/// (2001), Biometrics 57, 963-971.
/// </summary>
internal sealed class AgrestiMinInterval() : UnconditionalDifferenceInterval("Agresti-Min", twoSided: true);

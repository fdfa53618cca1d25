namespace SurveyStats.Significance;

/// <summary>
/// Chan and Zhang's exact unconditional interval: two one-sided tests by the score statistic inverted.
/// <para>
/// Formula: the limits are the smallest and largest D whose one-sided p-value, the maximum over the nuisance proportion
/// (<see cref="UnconditionalDifference"/>), is above the tail. p may rise and fall a little with D; islands of acceptance narrower than a
/// hundredth of the interval's side are not looked for.
/// </para>
/// Never covers too seldom; wider than need be, where Agresti and Min's is shorter. Whole counts only, up to 10,000 trials.
/// Source: Chan and Zhang (1999), Biometrics 55, 1202-1209.
/// </summary>
internal sealed class ChanZhangInterval() : UnconditionalDifferenceInterval("Chan-Zhang", twoSided: false);

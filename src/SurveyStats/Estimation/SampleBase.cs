namespace SurveyStats;

/// <summary>The base of an estimate: how many respondents it rests on.</summary>
/// <param name="Unweighted">The number of respondents, n.</param>
/// <param name="Weighted">The sum of their weights; n without weights.</param>
/// <param name="Effective">
/// Kish's effective base (sum of w)^2 / (sum of w^2): the size of the unweighted simple random sample of the same precision; n without weights.
/// </param>
public readonly record struct SampleBase(long Unweighted, double Weighted, double Effective)
{
    internal static SampleBase Of(CellSums sums) => new(sums.Count, sums.Weight, sums.EffectiveCount);
}

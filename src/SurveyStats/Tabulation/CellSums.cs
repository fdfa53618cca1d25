namespace SurveyStats;

/// <summary>What a tally knows of a group of respondents: enough for shares, means and their precision.</summary>
/// <param name="Count">The number of respondents with a weight above 0, n.</param>
/// <param name="Weight">The sum of their weights; n without weights.</param>
/// <param name="SquaredWeight">The sum of their squared weights; n without weights.</param>
public readonly record struct CellSums(long Count, double Weight, double SquaredWeight)
{
    /// <summary>Kish's effective base (sum of w)^2 / (sum of w^2); n without weights, 0 for nobody. Source: Kish (1965), section 11.7.</summary>
    public double EffectiveCount => Count == 0 ? 0 : Weight / SquaredWeight * Weight;
}

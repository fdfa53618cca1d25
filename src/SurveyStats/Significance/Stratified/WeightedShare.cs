namespace SurveyStats.Significance;

/// <summary>One stratum of a standardised share.</summary>
/// <param name="Weight">Its weight in the standard population, in (0, 1].</param>
/// <param name="Share">Its share p, in [0, 1].</param>
/// <param name="Trials">Its effective base n, above 0; infinite for a census.</param>
internal readonly record struct WeightedShare(double Weight, double Share, double Trials);

namespace SurveyStats;

/// <summary>The coverage of an interval at one share.</summary>
/// <param name="Share">The true share p, in [0, 1].</param>
/// <param name="Coverage">The probability that the interval contains it, in [0, 1].</param>
public readonly record struct CoveragePoint(double Share, double Coverage);

namespace SurveyStats.Benchmarks.Large;

/// <summary>What a reader found, for the check, and how long it took.</summary>
/// <param name="Seconds">The median time.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Weights">The sum of the weights.</param>
internal sealed record CsvOutcome(double Seconds, double Rows, double Weights);

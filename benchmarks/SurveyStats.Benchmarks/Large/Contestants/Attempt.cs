namespace SurveyStats.Benchmarks.Large;

/// <summary>One timed way of a contestant.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Threads">On how many threads it runs.</param>
/// <param name="Tabulate">Tabulates, weighted or not: that is timed. What it returns turns the result into figures, which is not.</param>
internal sealed record Attempt(string Name, int Threads, Func<bool, Func<CellFigures>> Tabulate);

namespace SurveyStats.Tabulation;

/// <summary>A statement for the database.</summary>
/// <param name="Step">What it is for, as named in errors.</param>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">Its parameters, by name without mark.</param>
internal sealed record SqlStatement(string Step, string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

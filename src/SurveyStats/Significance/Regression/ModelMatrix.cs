namespace SurveyStats.Significance;

/// <summary>A column of a model matrix.</summary>
/// <param name="Name">The name of its coefficient.</param>
/// <param name="Term">The term it belongs to, by index; -1 for the intercept.</param>
internal sealed record ModelColumn(string Name, int Term);

/// <summary>
/// The values of the terms of a regression, with the intercept first. A row stands for all responses with the same values: what their regression
/// needs is the sum of their weights and their mean outcome, so that models of factors are fitted to as few rows as there are combinations of levels.
/// </summary>
/// <param name="Columns">The columns; the first is the intercept.</param>
/// <param name="Values">The values, row by row: [row * columns + column].</param>
internal sealed record ModelMatrix(IReadOnlyList<ModelColumn> Columns, double[] Values)
{
    public const string Intercept = "(Intercept)";

    public int Width => Columns.Count;

    public int Rows => Values.Length / Columns.Count;

    public ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * Width, Width);
}

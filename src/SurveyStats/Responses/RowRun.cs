namespace SurveyStats.Responses;

/// <summary>Rows side by side that are in the same segments.</summary>
/// <param name="Start">The first row.</param>
/// <param name="Length">The number of rows; at least one.</param>
/// <param name="Segments">The indices of the segments, rising: the atom; none for rows outside every segment.</param>
internal readonly record struct RowRun(int Start, int Length, int[] Segments);

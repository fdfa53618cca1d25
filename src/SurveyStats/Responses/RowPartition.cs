using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>The order of responses in which each atom of a segmentation is one run of rows.</summary>
/// <param name="By">The segmentation.</param>
/// <param name="Order">The way between the original order and this one.</param>
/// <param name="Runs">
/// The runs in the order of the segments (of atoms by their first segment, then the next): side by side, together all rows, none of them empty. The rows
/// outside every segment, if any, are the last run. Within a run rows are in their original order.
/// </param>
internal sealed record RowPartition(Segmentation By, RowOrder Order, IReadOnlyList<RowRun> Runs);

/// <summary>Rows side by side that are in the same segments.</summary>
/// <param name="Start">The first row.</param>
/// <param name="Length">The number of rows; at least one.</param>
/// <param name="Segments">The indices of the segments, rising: the atom; none for the rows outside every segment.</param>
internal readonly record struct RowRun(int Start, int Length, int[] Segments);

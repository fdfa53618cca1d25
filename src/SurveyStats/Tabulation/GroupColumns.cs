using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>The sums by group of all cells of a table, side by side, so that a cell is a stretch of them. Filled cell by cell, then not changed.</summary>
/// <param name="capacity">The number of groups of all cells together.</param>
/// <param name="isWeighted">Whether there are weights.</param>
/// <param name="hasSquares">Whether squared weights are kept: not where units are clusters.</param>
internal sealed class GroupColumns(int capacity, bool isWeighted, bool hasSquares)
{
    private readonly int[] _groups = new int[capacity];
    private readonly long[] _counts = new long[capacity];
    private readonly ExactColumn? _weights = isWeighted ? new ExactColumn(capacity) : null;
    private readonly ExactColumn? _squaredWeights = hasSquares ? new ExactColumn(capacity) : null;
    private int _count;

    /// <summary>Whether squared weights are kept.</summary>
    public bool HasSquares => _squaredWeights is not null;

    /// <summary>Adds a group of the cell at hand.</summary>
    public void Add(int group, long count, ExactTotal weight, ExactTotal squaredWeight)
    {
        (_groups[_count], _counts[_count]) = (group, count);
        _weights?[_count] = weight;
        _squaredWeights?[_count] = squaredWeight;
        _count++;
    }

    /// <summary>A cell of the last groups.</summary>
    public GroupSums Last(int count) => new(_groups, _counts, _weights, _squaredWeights, _count - count, count);
}

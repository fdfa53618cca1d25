using SurveyStats.Tabulation;

namespace SurveyStats;

/// <content>Which cells make up a segment, found once for all segments.</content>
public sealed partial class TallyTable
{
    private int[][]? _cellsOfSegment;

    /// <summary>The cells of a segment, by index, rising.</summary>
    internal int[] CellsOf(int segment)
    {
        if (_cellsOfSegment is null)
        {
            var cells = new List<int>[Segmentation.Segments.Count];
            for (var c = 0; c < _cells.Length; c++)
            {
                foreach (var member in _cells[c].Atom.Segments)
                {
                    (cells[member] ??= []).Add(c);
                }
            }

            _cellsOfSegment = Array.ConvertAll(cells, c => c?.ToArray() ?? []);
        }

        return _cellsOfSegment[segment];
    }

    /// <summary>The cells outside a segment, by index, rising.</summary>
    internal int[] CellsOutside(int segment) => [.. Enumerable.Range(0, _cells.Length).Where(c => !_cells[c].Atom.IsIn(segment))];

    /// <summary>The sums over those of some cells whose pattern is meant.</summary>
    internal CellSums Sum(IEnumerable<int> cells, Func<AnswerPattern, bool> patterns)
    {
        var sum = new CellAccumulator();
        foreach (var cell in cells)
        {
            if (patterns(_cells[cell].Pattern))
            {
                sum.Add(_cells[cell].Cell);
            }
        }

        return sum.ToSums();
    }
}

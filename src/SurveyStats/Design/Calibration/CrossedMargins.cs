using System.Runtime.InteropServices;

namespace SurveyStats.Design;

/// <summary>
/// The cells in which respondents stand when margins are crossed. Raking gives all respondents of a cell one factor, so that its sweeps go over
/// cells, of which there are few, and not over respondents.
/// </summary>
internal sealed class CrossedMargins
{
    /// <summary>The largest number of pairs of a cell and a category that are looked up in an array.</summary>
    private const int LargestTable = 1 << 20;

    /// <summary>Crosses margins.</summary>
    /// <param name="margins">The margins, of the same respondents; at least one.</param>
    public CrossedMargins(IReadOnlyList<CalibrationMargin> margins)
    {
        Margins = margins;
        CellOfRow = new int[margins[0].CategoryOfRow.Length];
        var categories = new List<int[]> { Array.Empty<int>() };
        foreach (var margin in margins)
        {
            categories = Split(margin, categories);
        }

        CategoryOf = [.. Enumerable.Range(0, margins.Count).Select(m => categories.Select(c => c[m]).ToArray())];
        Count = categories.Count;
    }

    /// <summary>The margins.</summary>
    public IReadOnlyList<CalibrationMargin> Margins { get; }

    /// <summary>The number of cells with respondents.</summary>
    public int Count { get; }

    /// <summary>The cell of each respondent; -1 for those outside a margin.</summary>
    public int[] CellOfRow { get; }

    /// <summary>The category of each cell, by margin.</summary>
    public int[][] CategoryOf { get; }

    /// <summary>The sum of values in each cell.</summary>
    public double[] Sums(ReadOnlySpan<double> values)
    {
        var sums = new double[Count];
        for (var row = 0; row < values.Length; row++)
        {
            if (CellOfRow[row] >= 0)
            {
                sums[CellOfRow[row]] += values[row];
            }
        }

        return sums;
    }

    /// <summary>The sum of the values of cells in each category of a margin.</summary>
    public double[] MarginSums(int margin, double[] cells)
    {
        var sums = new double[Margins[margin].Categories.Count];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            sums[CategoryOf[margin][cell]] += cells[cell];
        }

        return sums;
    }

    /// <summary>Splits the cells that there are by one margin more, numbered in the order in which they are met.</summary>
    private List<int[]> Split(CalibrationMargin margin, List<int[]> categories)
    {
        var width = margin.Categories.Count;
        var pairs = (long)categories.Count * width;
        var table = new int[pairs <= LargestTable ? (int)pairs : 0];
        var found = new Dictionary<long, int>();
        var split = new List<int[]>();
        for (var row = 0; row < CellOfRow.Length; row++)
        {
            var category = margin.CategoryOfRow[row];
            if (CellOfRow[row] < 0 || category < 0)
            {
                CellOfRow[row] = -1;
                continue;
            }

            var key = ((long)CellOfRow[row] * width) + category;
            // Numbers from 1 on, so that 0 is a pair not met before.
            ref var number = ref table.Length > 0 ? ref table[key] : ref CollectionsMarshal.GetValueRefOrAddDefault(found, key, out _);
            if (number == 0)
            {
                split.Add([.. categories[CellOfRow[row]], category]);
                number = split.Count;
            }

            CellOfRow[row] = number - 1;
        }

        return split;
    }
}

namespace SurveyStats.Benchmarks.Large;

/// <summary>What a contestant found: for each cell the number of answers and, weighted, the sums of w and of squared w.</summary>
internal sealed class CellFigures(int cells, bool isWeighted)
{
    // The sums of the peers are rounded at each addition, ours once.
    private const double Tolerance = 1e-12;

    public long[] Counts { get; } = new long[cells];

    public double[]? Weights { get; } = isWeighted ? new double[cells] : null;

    public double[]? Squares { get; } = isWeighted ? new double[cells] : null;

    /// <summary>Adds to a cell.</summary>
    public void Add(int cell, long count, double weight, double square)
    {
        Counts[cell] += count;
        if (Weights is not null)
        {
            Weights[cell] += weight;
            Squares![cell] += square;
        }
    }

    /// <summary>What differs from others: a count at all, or a sum by more than 1e-12 of it; null if nothing does.</summary>
    public string? DifferenceFrom(CellFigures others)
    {
        for (var cell = 0; cell < Counts.Length; cell++)
        {
            if (Counts[cell] != others.Counts[cell])
            {
                return FormattableString.Invariant($"cell {cell} has {Counts[cell]} answers, not {others.Counts[cell]}");
            }
        }

        return Difference("w", Weights, others.Weights) ?? Difference("squared w", Squares, others.Squares);
    }

    private static string? Difference(string what, double[]? mine, double[]? theirs)
    {
        for (var cell = 0; cell < mine?.Length; cell++)
        {
            if (Math.Abs(mine[cell] - theirs![cell]) > Tolerance * Math.Abs(theirs[cell]))
            {
                return FormattableString.Invariant($"the sum of {what} of cell {cell} is {mine[cell]:R}, not {theirs[cell]:R}");
            }
        }

        return null;
    }
}

using System.Runtime.CompilerServices;
using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// The products of weights and numbers of a block of rows, split for exact sums: w x, w x^2 and, for independent responses, w^2 x and w^2 x^2 (x^2 and
/// w^2 each rounded to a double). Each product is exact: rounded, and what that lacks. Shared by all tables of a question. For one thread.
/// </summary>
internal sealed class NumberMoments
{
    /// <summary>The number of distinct numbers of a table up to which they are all kept.</summary>
    public const int LargestDistinct = 4096;

    /// <summary>w x; w x^2; w^2 x; w^2 x^2.</summary>
    public const int WeightTimesValue = 0, WeightTimesSquare = 1, SquareTimesValue = 2, SquareTimesSquare = 3;

    private static readonly ConditionalWeakTable<ValueColumn<double>, StrongBox<double>> LargestOfColumns = [];

    private readonly ValueColumn<double> _column;
    private readonly double[] _values;
    private readonly double[] _squares;

    /// <param name="column">The numbers.</param>
    /// <param name="design">The design.</param>
    /// <param name="blockRows">The largest number of rows of a block.</param>
    public NumberMoments(ValueColumn<double> column, BoundDesign design, int blockRows)
    {
        _column = column;
        (_values, _squares) = (new double[blockRows], new double[blockRows]);
        States = new int[blockRows];
        Coder = new StateCoder();
        var (largest, weight) = (LargestOf(column), design.LargestWeight);
        double[] tops = [weight * largest, weight * largest * largest, weight * weight * largest, weight * weight * largest * largest];

        // Without weights the last two are the first two; units that are clusters need no squares.
        var kept = design.StoredWeights is null || design.Frame is { IsIndependent: false } ? 2 : 4;
        Lanes = new PairedLanes([.. tops.Take(kept).Select(top => (new SumWindow(top, column.Count), new SumWindow(Math.ScaleB(top, -53), column.Count)))], blockRows);
    }

    /// <summary>The states of the rows of the last block, as codes of <see cref="Coder"/>.</summary>
    public int[] States { get; }

    /// <summary>Whether everyone answered with a number.</summary>
    public bool AreComplete => _column.IsComplete;

    /// <summary>The patterns: any number, and the reasons for none.</summary>
    public PatternCoder Coder { get; }

    /// <summary>The products of the last block, each rounded and what that lacks, in the order of the constants; two or four.</summary>
    public PairedLanes Lanes { get; }

    /// <summary>Reads a block.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="block">The weights of the block.</param>
    public void Read(int start, int length, WeightBlock block)
    {
        var values = Values(start, length);
        var squares = _squares.AsSpan(0, length);
        Dots.Square(values, squares);
        var weights = block.Weights;
        Lanes.Clear();
        Lanes.Split(WeightTimesValue, weights, values, asProducts: true);
        Lanes.Split(WeightTimesSquare, weights, squares, asProducts: true);
        if (Lanes.Windows.Count > SquareTimesValue)
        {
            Lanes.Split(SquareTimesValue, block.Squares, values, asProducts: true);
            Lanes.Split(SquareTimesSquare, block.Squares, squares, asProducts: true);
        }
    }

    /// <summary>The largest magnitude of the numbers of a column, looked for once.</summary>
    private static double LargestOf(ValueColumn<double> column) => LargestOfColumns.GetValue(column, c => new StrongBox<double>(SumWindow.Largest(c.Values))).Value;

    private ReadOnlySpan<double> Values(int start, int length)
    {
        var column = _column.Values.Slice(start, length);
        if (_column.IsComplete)
        {
            return column;
        }

        for (var i = 0; i < length; i++)
        {
            var state = _column.StateOf(start + i);
            (States[i], _values[i]) = ((int)state, state == AnswerState.Answered ? column[i] : 0);
        }

        return _values.AsSpan(0, length);
    }

    /// <summary>The exact product of an exact sum of weights (or of squared weights) and a number, or its square.</summary>
    public static ExactTotal Product(ExactTotal sum, double value)
    {
        var total = default(ExactTotal);
        foreach (var part in sum.ToExpansion())
        {
            var product = part * value;
            total += ExactTotal.Of(product) + ExactTotal.Of(Math.FusedMultiplyAdd(part, value, -product));
        }

        return total;
    }

    /// <summary>The states of answers as patterns; any number is one pattern.</summary>
    private sealed class StateCoder : PatternCoder
    {
        public override IReadOnlyList<AnswerPattern> Patterns { get; } = [.. Enum.GetValues<AnswerState>().Select(AnswerPattern.Missing)];

        public override bool AreFixed => true;

        public override void Code(int start, Span<int> codes) => throw new NotSupportedException("States are read with the numbers.");
    }
}

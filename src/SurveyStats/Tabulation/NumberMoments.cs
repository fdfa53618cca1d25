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

    private readonly ValueColumn<double> _column;
    private readonly double[]? _weights;
    private readonly double[] _values;
    private readonly double[] _products;
    private readonly double[] _lacks;
    private readonly PairedLanes[] _lanes;

    /// <param name="column">The numbers.</param>
    /// <param name="design">The design.</param>
    /// <param name="blockRows">The largest number of rows of a block.</param>
    public NumberMoments(ValueColumn<double> column, BoundDesign design, int blockRows)
    {
        (_column, _weights) = (column, design.Weights);
        (_values, _products, _lacks) = (new double[blockRows], new double[blockRows], new double[blockRows]);
        States = new int[blockRows];
        Coder = new StateCoder();
        var (largest, weight) = (SumWindow.Largest(column.Values), _weights is null ? 1 : SumWindow.Largest(_weights));
        double[] tops = [weight * largest, weight * largest * largest, weight * weight * largest, weight * weight * largest * largest];

        // Without weights the last two are the first two; units that are clusters need no squares.
        var kept = _weights is null || design.Frame is { IsIndependent: false } ? 2 : 4;
        _lanes = [.. tops.Take(kept).Select(top => new PairedLanes(
            new SumWindow(top, column.Count), new SumWindow(Math.ScaleB(top, -53), column.Count), blockRows))];
    }

    /// <summary>The states of the rows of the last block, as codes of <see cref="Coder"/>.</summary>
    public int[] States { get; }

    /// <summary>The patterns: any number, and the reasons for none.</summary>
    public PatternCoder Coder { get; }

    /// <summary>The products of the last block, in the order of the constants; two or four.</summary>
    public IReadOnlyList<PairedLanes> Lanes => _lanes;

    /// <summary>Empty sums of the products.</summary>
    public PairedSums[] NewSums() => [.. _lanes.Select(l => new PairedSums(l.First, l.Second))];

    /// <summary>Reads a block.</summary>
    public void Read(int start, int length)
    {
        var column = _column.Values.Slice(start, length);
        for (var i = 0; i < length; i++)
        {
            var state = _column.StateOf(start + i);
            (States[i], _values[i]) = ((int)state, state == AnswerState.Answered ? column[i] : 0);
        }

        for (var moment = 0; moment < _lanes.Length; moment++)
        {
            Multiply(start, length, moment);
            _lanes[moment].Split(_products.AsSpan(0, length), _lacks.AsSpan(0, length));
        }
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

    private void Multiply(int start, int length, int moment)
    {
        var isSquare = moment is WeightTimesSquare or SquareTimesSquare;
        var isSquaredWeight = moment is SquareTimesValue or SquareTimesSquare;
        var values = _values.AsSpan(0, length);
        var products = _products.AsSpan(0, length);
        var lacks = _lacks.AsSpan(0, length);
        var weights = _weights is null ? [] : _weights.AsSpan(start, length);
        for (var i = 0; i < values.Length; i++)
        {
            var x = isSquare ? values[i] * values[i] : values[i];
            var w = weights.IsEmpty ? 1 : isSquaredWeight ? weights[i] * weights[i] : weights[i];
            products[i] = w * x;
            lacks[i] = Math.FusedMultiplyAdd(w, x, -products[i]);
        }
    }

    /// <summary>The states of answers as patterns; any number is one pattern.</summary>
    private sealed class StateCoder : PatternCoder
    {
        public override IReadOnlyList<AnswerPattern> Patterns { get; } = [.. Enum.GetValues<AnswerState>().Select(AnswerPattern.Missing)];

        public override void Code(int start, Span<int> codes) => throw new NotSupportedException("States are read with the numbers.");
    }
}

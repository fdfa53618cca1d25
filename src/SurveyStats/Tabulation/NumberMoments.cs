using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
    private readonly double[] _squares;
    private readonly double[] _squaredWeights;
    private readonly double[] _ones;
    private readonly PairedLanes[] _lanes;

    /// <param name="column">The numbers.</param>
    /// <param name="design">The design.</param>
    /// <param name="blockRows">The largest number of rows of a block.</param>
    public NumberMoments(ValueColumn<double> column, BoundDesign design, int blockRows)
    {
        (_column, _weights) = (column, design.Weights);
        (_values, _products, _lacks) = (new double[blockRows], new double[blockRows], new double[blockRows]);
        (_squares, _squaredWeights, _ones) = (new double[blockRows], new double[blockRows], new double[blockRows]);
        Array.Fill(_ones, 1);
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
        var values = _values.AsSpan(0, length);
        column.CopyTo(values);
        for (var i = 0; !_column.IsComplete && i < length; i++)
        {
            var state = _column.StateOf(start + i);
            (States[i], values[i]) = ((int)state, state == AnswerState.Answered ? column[i] : 0);
        }

        var weights = _ones.AsSpan(0, length);
        if (_weights is not null)
        {
            weights = _weights.AsSpan(start, length);
            Square(weights, _squaredWeights);
        }

        Square(values, _squares);
        for (var moment = 0; moment < _lanes.Length; moment++)
        {
            Multiply(
                moment is SquareTimesValue or SquareTimesSquare ? _squaredWeights.AsSpan(0, length) : weights,
                moment is WeightTimesSquare or SquareTimesSquare ? _squares.AsSpan(0, length) : values,
                _products,
                _lacks);
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

    private static void Square(ReadOnlySpan<double> numbers, Span<double> squares)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            squares[i] = numbers[i] * numbers[i];
        }
    }

    /// <summary>The products, rounded, and what they lack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ReadOnlySpan<double> weights, ReadOnlySpan<double> values, Span<double> products, Span<double> lacks)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= values.Length - 4; i += 4)
            {
                var (w, x) = (Vector256.Create(weights[i..]), Vector256.Create(values[i..]));
                var product = w * x;
                product.CopyTo(products[i..]);
                Vector256.FusedMultiplyAdd(w, x, -product).CopyTo(lacks[i..]);
            }
        }

        for (; i < values.Length; i++)
        {
            products[i] = weights[i] * values[i];
            lacks[i] = Math.FusedMultiplyAdd(weights[i], values[i], -products[i]);
        }
    }

    /// <summary>The states of answers as patterns; any number is one pattern.</summary>
    private sealed class StateCoder : PatternCoder
    {
        public override IReadOnlyList<AnswerPattern> Patterns { get; } = [.. Enum.GetValues<AnswerState>().Select(AnswerPattern.Missing)];

        public override void Code(int start, Span<int> codes) => throw new NotSupportedException("States are read with the numbers.");
    }
}

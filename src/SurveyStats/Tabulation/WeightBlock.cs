using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>The weights and squared weights of a block of rows, split for exact sums. Shared by all tables. For one thread.</summary>
internal sealed class WeightBlock
{
    private readonly SampleWeights? _stored;
    private readonly double[] _weights;
    private readonly double[] _squares;
    private int _start;
    private int _length;

    /// <param name="design">The design.</param>
    /// <param name="largestBlock">The largest number of rows of a block.</param>
    public WeightBlock(BoundDesign design, int largestBlock)
    {
        _stored = design.StoredWeights;
        (_weights, _squares) = (new double[largestBlock], new double[largestBlock]);
        Array.Fill(_weights, 1);
        if (_stored is null)
        {
            Lanes = new PairedLanes([], largestBlock);
            return;
        }

        var (largest, count) = (design.LargestWeight, _stored.Count);
        var window = new SumWindow(largest, count);
        Lanes = new PairedLanes([(window, new SumWindow(ExactTotal.Of(largest * largest).Value, count))], largestBlock);
    }

    /// <summary>The weights of the last block; ones without weights.</summary>
    public ReadOnlySpan<double> Weights => _stored is null ? _weights.AsSpan(0, _length) : _stored.Block(_start, _weights.AsSpan(0, _length));

    /// <summary>Their squares; of no use without weights.</summary>
    public ReadOnlySpan<double> Squares => _squares.AsSpan(0, _length);

    /// <summary>Weights and squared weights of the last block, a pair; no pair without weights.</summary>
    public PairedLanes Lanes { get; }

    /// <summary>Reads a block.</summary>
    public void Read(int start, int length)
    {
        (_start, _length) = (start, length);
        if (_stored is null)
        {
            return;
        }

        var weights = Weights;
        Dots.Square(weights, _squares);
        Lanes.Clear();
        Lanes.Split(0, weights, Squares);
    }
}

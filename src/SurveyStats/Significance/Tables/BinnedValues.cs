using System.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The probable fillings of a half by their sums of terms, in bins of a grid: the weight of each bin is exact, the sum of terms is known to within the
/// grid only. A filling's weight is exp(-s), s its sum of terms.
/// </summary>
/// <param name="start">The position of the first bin on the grid.</param>
/// <param name="count">The number of bins.</param>
/// <param name="total">The weight of all fillings.</param>
/// <param name="visited">The weight of those whose place is known, in a bin or certainly beyond the last one.</param>
internal sealed class BinnedValues(int start, int count, double total, double visited)
{
    private readonly double[] _weights = new double[count];
    private double[]? _heads;

    /// <summary>The position of the first bin on the grid.</summary>
    public int Start => start;

    /// <summary>The weight of all fillings.</summary>
    public double Total => total;

    /// <summary>The weight of the fillings whose place is known: in a bin, or certainly beyond the last one.</summary>
    public double Visited { get; private set; } = visited;

    /// <summary>The weights of the bins.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Adds a weight to a bin; beyond the last one it cannot matter.</summary>
    public void Add(int bin, double weight)
    {
        Visited = Math.Min(total, Visited + weight);
        if (bin - start < _weights.Length)
        {
            _weights[bin - start] += weight;
        }
    }

    /// <summary>Adds the bins of another, moved up the grid and multiplied by a factor.</summary>
    public void AddShifted(BinnedValues other, int shift, double factor)
    {
        Visited = Math.Min(total, Visited + (factor * other.Visited));
        var offset = other.Start + shift - start;
        var length = Math.Min(other._weights.Length, _weights.Length - offset);
        if (length <= 0)
        {
            return;
        }

        var from = other._weights.AsSpan(0, length);
        var to = _weights.AsSpan(offset, length);
        var i = 0;
        var factors = new Vector<double>(factor);
        for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(to[i..]) + (factors * new Vector<double>(from[i..]))).CopyTo(to[i..]);
        }

        for (; i < length; i++)
        {
            to[i] += factor * from[i];
        }
    }

    /// <summary>The weight of the pairs of a bin of this and one of another whose positions add up to at most a position.</summary>
    public double PairsUpTo(BinnedValues other, int position)
    {
        var heads = other.Heads();
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            var last = Math.Min(position - start - i - other.Start, heads.Length - 1);
            if (last < 0)
            {
                break;
            }

            sum += _weights[i] * heads[last];
        }

        return sum;
    }

    private double[] Heads()
    {
        if (_heads is null)
        {
            _heads = new double[_weights.Length];
            var sum = 0.0;
            for (var i = 0; i < _heads.Length; i++)
            {
                _heads[i] = sum += _weights[i];
            }
        }

        return _heads;
    }
}

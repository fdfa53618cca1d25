using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Design;

/// <summary>The weights of responses as they are stored: in 64 or in 32 bits.</summary>
internal sealed class SampleWeights
{
    /// <summary>What is wrong with a weight that does not fit, and the cure.</summary>
    public const string DoesNotFit = "does not fit into 32 bits.", Cure = "Keep weights in WeightPrecision.Double, or rescale them.";

    private readonly float[]? _singles;
    private double[]? _doubles;

    private readonly Lazy<(double Largest, double Smallest, bool HasZeros)> _range;

    private SampleWeights(float[] weights)
    {
        _singles = weights;
        _range = new(FindRange);
    }

    /// <summary>Weights in 64 bits, taken without a copy: the caller no longer writes into them.</summary>
    public SampleWeights(double[] weights)
    {
        _doubles = weights;
        _range = new(FindRange);
    }

    /// <summary>The number of responses.</summary>
    public int Count => _singles?.Length ?? _doubles!.Length;

    /// <summary>How they are stored.</summary>
    public WeightPrecision Precision => _singles is null ? WeightPrecision.Double : WeightPrecision.Single;

    /// <summary>The weights, if they are stored in 32 bits; else empty.</summary>
    public ReadOnlySpan<float> AsSingles => _singles;

    /// <summary>
    /// The weights in 64 bits. Those stored in 32 are widened at the first call, and then kept in both forms: what reads block by block calls
    /// <see cref="CopyTo"/> instead.
    /// </summary>
    public double[] Values => _doubles ??= ToArray();

    /// <summary>The largest and the smallest weight above 0 (both 0 for none), and whether some are 0; looked for once.</summary>
    public (double Largest, double Smallest, bool HasZeros) Range => _range.Value;

    /// <summary>The weights of a block of rows: those that are stored, or widened into the target.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="target">Room for as many weights as are asked for.</param>
    public ReadOnlySpan<double> Block(int start, Span<double> target)
    {
        if (_doubles is not null)
        {
            return _doubles.AsSpan(start, target.Length);
        }

        CopyTo(start, target);
        return target;
    }

    /// <summary>The bytes that they take.</summary>
    public long Bytes => (sizeof(float) * (long)(_singles?.Length ?? 0)) + (sizeof(double) * (long)(_doubles?.Length ?? 0));

    /// <summary>The same weights in another precision.</summary>
    /// <exception cref="ArgumentException">A weight is too large, or too small, for 32 bits.</exception>
    public SampleWeights In(WeightPrecision precision)
    {
        if (precision == Precision)
        {
            return this;
        }

        if (precision == WeightPrecision.Double)
        {
            return new SampleWeights(Values);
        }

        var (weights, singles) = (_doubles!, new float[Count]);
        for (var row = 0; row < singles.Length; row++)
        {
            singles[row] = (float)weights[row];
            if (!Fits(weights[row], precision))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The weight {weights[row]:R} {DoesNotFit} {Cure}"), nameof(precision));
            }
        }

        return new SampleWeights(singles);
    }

    /// <summary>Whether a weight can be stored: it must not become infinite, nor 0.</summary>
    public static bool Fits(double weight, WeightPrecision precision) =>
        precision == WeightPrecision.Double || (float.IsFinite((float)weight) && ((float)weight != 0 || weight == 0));

    /// <summary>Widens the weights of the rows from <paramref name="start"/> on into <paramref name="target"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTo(int start, Span<double> target)
    {
        if (_singles is null)
        {
            _doubles.AsSpan(start, target.Length).CopyTo(target);
            return;
        }

        var singles = _singles.AsSpan(start, target.Length);
        ref var from = ref MemoryMarshal.GetReference(singles);
        ref var to = ref MemoryMarshal.GetReference(target);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= target.Length - 8; i += 8)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
                low.StoreUnsafe(ref to, (nuint)i);
                high.StoreUnsafe(ref to, (nuint)i + 4);
            }
        }

        for (; i < target.Length; i++)
        {
            target[i] = singles[i];
        }
    }

    /// <summary>The same weights for the rows in a new order.</summary>
    public SampleWeights OrderedBy(RowOrder order) =>
        _singles is not null ? new SampleWeights(order.Ordered<float>(_singles)) : new SampleWeights(order.Ordered<double>(_doubles));

    /// <summary>The same weights for the rows in their original order.</summary>
    public SampleWeights InOriginalOrder(RowOrder order) =>
        _singles is not null ? new SampleWeights(order.Original<float>(_singles)) : new SampleWeights(order.Original<double>(_doubles));

    /// <summary>Whether other weights are stored alike and are the same.</summary>
    public bool IsSameAs(SampleWeights other) => ReferenceEquals(this, other)
        || (_singles is not null ? other._singles.AsSpan().SequenceEqual(_singles) : other._singles is null && other._doubles.AsSpan().SequenceEqual(_doubles));

    /// <summary>A copy in 64 bits.</summary>
    public double[] ToArray()
    {
        var weights = new double[Count];
        CopyTo(0, weights);
        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double Largest, double Smallest, bool HasZeros) FindRange()
    {
        const int rows = 1024;
        Span<double> room = new double[rows];
        var (largest, smallest, hasZeros) = (0.0, double.PositiveInfinity, false);
        for (var start = 0; start < Count; start += rows)
        {
            foreach (var weight in Block(start, room[..Math.Min(rows, Count - start)]))
            {
                largest = Math.Max(largest, weight);
                smallest = weight > 0 ? Math.Min(smallest, weight) : smallest;
                hasZeros |= weight == 0;
            }
        }

        return (largest, largest == 0 ? 0 : smallest, hasZeros);
    }
}

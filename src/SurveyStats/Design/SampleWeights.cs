using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>The weights of responses as they are stored: in 64 or in 32 bits.</summary>
internal sealed class SampleWeights
{
    /// <summary>What is wrong with a weight that does not fit, and the cure.</summary>
    public const string DoesNotFit = "does not fit into 32 bits.", Cure = "Keep weights in WeightPrecision.Double, or rescale them.";

    private const int BlockRows = 1024;

    private readonly float[]? _singles;
    private readonly Lazy<(double Largest, bool HasZeros)> _extremes;
    private double[]? _doubles;

    private SampleWeights(float[] weights)
        : this() => _singles = weights;

    /// <summary>Weights in 64 bits, taken without a copy: the caller no longer writes into them.</summary>
    public SampleWeights(double[] weights)
        : this() => _doubles = weights;

    private SampleWeights() => _extremes = new(Extremes);

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

    /// <summary>The largest weight, looked for once.</summary>
    public double Largest => _extremes.Value.Largest;

    /// <summary>Whether some weight is 0.</summary>
    public bool HasZeros => _extremes.Value.HasZeros;

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

    /// <summary>The weights of some rows in 64 bits, as they are stored, or widened.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="widened">Where they are widened to if they are stored in 32 bits; at least as long.</param>
    public ReadOnlySpan<double> Block(int start, int length, Span<double> widened)
    {
        if (_doubles is not null)
        {
            return _doubles.AsSpan(start, length);
        }

        CopyTo(start, widened[..length]);
        return widened[..length];
    }

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

    private (double Largest, bool HasZeros) Extremes()
    {
        var (block, largest, hasZeros) = (new double[BlockRows], 0.0, false);
        for (var start = 0; start < Count; start += BlockRows)
        {
            var weights = Block(start, Math.Min(BlockRows, Count - start), block);
            largest = Math.Max(largest, SumWindow.Largest(weights));
            hasZeros |= weights.Contains(0);
        }

        return (largest, hasZeros);
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>Random columns, the same at every run: some codes are frequent, others rare, as in surveys.</summary>
internal sealed class RandomColumns(int rows)
{
    private const int MissingOneIn = 64;
    private ulong _seed = 20261124;

    /// <summary>Codes whose number is the product of two uniform ones: the first is the most frequent.</summary>
    public byte[] Codes(int count)
    {
        var (random, codes) = (NewRandom(), new byte[rows]);
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = Skewed(random.Next(), count);
        }

        return codes;
    }

    /// <summary>Codes, one in 64 of which is missing: <paramref name="options"/> in its place.</summary>
    public byte[] Answers(int options)
    {
        var (random, codes) = (NewRandom(), new byte[rows]);
        for (var i = 0; i < codes.Length; i++)
        {
            var bits = random.Next();
            codes[i] = bits % MissingOneIn == 0 ? (byte)options : Skewed(bits, options);
        }

        return codes;
    }

    /// <summary>Masks in which an option is chosen by 11 of 32; one in 64 has the bit of no answer alone.</summary>
    public ushort[] Masks(int options)
    {
        var (random, masks) = (NewRandom(), new ushort[rows]);
        var all = (1u << options) - 1;
        for (var i = 0; i < masks.Length; i++)
        {
            var (bits, more) = (random.Next(), random.Next());
            // 11/32 = 0.01011 in binary: the last digit first, a 1 by or, a 0 by and.
            var chosen = (uint)((((bits | (bits >> 16)) & (bits >> 32)) | (bits >> 48)) & more);
            masks[i] = (ushort)((more >> 32) % MissingOneIn == 0 ? all + 1 : chosen & all);
        }

        return masks;
    }

    /// <summary>Weights from 0.3 to 1.3.</summary>
    public double[] Weights()
    {
        var (random, weights) = (NewRandom(), new double[rows]);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = 0.3 + ((random.Next() >> 11) * (1.0 / (1L << 53)));
        }

        return weights;
    }

    private static byte Skewed(ulong bits, int count) => (byte)(((((bits >> 32) * (uint)bits) >> 32) * (ulong)count) >> 32);

    private SplitMix64 NewRandom() => new(_seed++ * 0x9E3779B97F4A7C15);
}

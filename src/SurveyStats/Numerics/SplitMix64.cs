namespace SurveyStats.Numerics;

/// <summary>
/// A generator of random whole numbers, the same on every machine: the state grows by a constant, and its bits are mixed.
/// Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, figure 10; Lemire (2019) for numbers below a limit.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    internal ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to limit - 1, each exactly as likely. Domain: limit &gt; 0.</summary>
    internal int Below(int limit)
    {
        ulong product = (Next() >> 32) * (ulong)limit;
        if ((uint)product < (uint)limit)
        {
            // The first 2^32 mod limit low parts are one too many for an even share.
            uint surplus = (uint)(0x1_0000_0000UL % (ulong)limit);
            while ((uint)product < surplus) product = (Next() >> 32) * (ulong)limit;
        }

        return (int)(product >> 32);
    }
}

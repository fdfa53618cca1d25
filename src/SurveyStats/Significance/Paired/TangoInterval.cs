using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Tango's score interval: all differences D that the score test does not reject.
/// <para>
/// Formula: the limits are the roots D of (b - c - N D)/sqrt(N (2q + D (1 - D))) = +/- z, with q the maximum likelihood estimate of the share of c
/// under p1 - p2 = D (<see cref="TangoScore"/>); solved to the last digit.
/// </para>
/// <para>Without discordant pairs: -/+ z^2/(N + z^2). All pairs in b: [(N - z^2)/(N + z^2), 1]; in c: its mirror.</para>
/// Good from N of about 10 on. Agrees with McNemar's z: 0 lies outside where that test rejects.
/// Source: Tango (1998), Statistics in Medicine 17, 891-908.
/// </summary>
internal sealed class TangoInterval() : PairedDifferenceMethod("Tango")
{
    private protected override (double Lower, double Upper) Limits(PairedCounts t, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        return (Lower(t, z), -Lower(t.Swapped, z));
    }

    private static double Lower(PairedCounts t, double z)
    {
        // Where the estimated variance is 0 at D = (b - c)/N, the score has no value there and the root a closed form.
        var n = t.N;
        if (t.B == 0 && t.C == 0)
        {
            return -z * Math.Abs(z) / (n + (z * z));
        }

        if (t.DiscordantSpread == 0)
        {
            var limit = (n - (z * z)) / (n + (z * z));
            return t.C == 0 ? (z >= 0 ? limit : 1) : (z >= 0 ? -1 : -limit);
        }

        // The score falls in D. A tail above one half (z < 0) puts the lower limit above the estimate.
        double Excess(double difference) => t.B - t.C - (n * difference) - (z * Math.Sqrt(TangoScore.Variance(t, difference)));
        return z >= 0 ? Root(Excess, -1, t.Difference) : Root(Excess, t.Difference, 1);
    }

    // An end at which rounding has taken the sign is the root.
    private static double Root(Func<double, double> excess, double low, double high) =>
        !(excess(low) > 0) ? low : !(excess(high) < 0) ? high : RootFinder.Bracketed(excess, low, high);
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Wald's interval for a difference of paired shares.
/// <para>Formula: (b - c)/N -/+ z sqrt(b + c - (b - c)^2/N) / N.</para>
/// Bad: it covers too little for small samples and few discordant pairs, and is a point without any. Source: McNemar (1947) for the variance; Newcombe
/// (1998), Statistics in Medicine 17, 2635-2650, method 1.
/// </summary>
internal sealed class PairedWaldInterval() : PairedDifferenceMethod("Wald, paired")
{
    private protected override (double Lower, double Upper) Limits(PairedCounts t, double tail)
    {
        // N^3 times the variance of d is the spread N (b + c) - (b - c)^2.
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(t.DiscordantSpread / t.N) / t.N;
        return (t.Difference - margin, t.Difference + margin);
    }
}

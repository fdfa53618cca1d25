using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Bonett and Price's interval: Wald's after adding one to both discordant counts.
/// <para>
/// Formula: p12 = (b + 1)/(N + 2), p21 = (c + 1)/(N + 2); p12 - p21 -/+ z sqrt((p12 + p21 - (p12 - p21)^2)/(N + 2)).
/// </para>
/// Good from N of about 10 on, and simple; its centre is not (b - c)/N, which for a tiny N or level may lie outside.
/// Source: Bonett and Price (2012), Journal of Educational and Behavioral Statistics 37, 479-488.
/// </summary>
internal sealed class BonettPriceInterval() : PairedDifferenceMethod("Bonett-Price")
{
    private protected override (double Lower, double Upper) Limits(PairedCounts t, double tail)
    {
        var added = t with { B = t.B + 1, C = t.C + 1 };
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(added.DiscordantSpread / added.N) / added.N;
        return (added.Difference - margin, added.Difference + margin);
    }
}

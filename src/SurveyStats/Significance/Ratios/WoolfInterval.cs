using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Woolf's logit interval for an odds ratio.
/// <para>
/// Formula: ln o -/+ z sqrt(1/x1 + 1/y1 + 1/x2 + 1/y2), y = n - x, o = x1 y2/(y1 x2). Undefined, estimate included, where a cell is 0.
/// </para>
/// Bad for small counts: use Miettinen and Nurminen's. Source: Woolf (1955), Annals of Human Genetics 19.
/// </summary>
internal sealed class WoolfInterval() : OddsRatioIntervalMethod("Woolf")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var (y1, y2) = (n1 - x1, n2 - x2);
        return x1 == 0 || y1 == 0 || x2 == 0 || y2 == 0 ? null : OfCells(x1, y1, x2, y2, tail);
    }

    /// <summary>The interval of four cells above 0.</summary>
    public static (double Lower, double Upper) OfCells(double x1, double y1, double x2, double y2, double tail)
    {
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt((1 / x1) + (1 / y1) + (1 / x2) + (1 / y2));
        var o = x1 / y1 * (y2 / x2);
        return (o * Math.Exp(-margin), o * Math.Exp(margin));
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Šidák's adjustment, 1 - (1 - p)^m, computed as -expm1(m log1p(-p)) so that tiny p keep their digits. Exact for independent tests.
/// Source: Šidák (1967), Journal of the American Statistical Association 62.
/// </summary>
internal sealed class SidakAdjustment() : Adjustment("Sidak")
{
    private protected override double[] AdjustRising(double[] p) => [.. p.Select(x => Adjust(x, p.Length))];

    /// <summary>1 - (1 - p)^m.</summary>
    public static double Adjust(double p, int m) => p == 1 ? 1 : -Elementary.ExpMinusOne(m * Elementary.LogOnePlus(-p));
}

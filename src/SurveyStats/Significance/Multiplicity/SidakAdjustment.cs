using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Šidák's adjustment, 1 - (1 - p)^m, computed as -expm1(m log1p(-p)) so that tiny p keep their digits. Exact for independent tests, and safe for
/// two-sided tests that are jointly normal.
/// Source: Šidák (1967), Journal of the American Statistical Association 62.
/// </summary>
internal sealed class SidakAdjustment() : Adjustment(FullName)
{
    public const string FullName = "Sidak";

    /// <inheritdoc/>
    internal override string? IntervalAdjustment => FullName;

    /// <inheritdoc/>
    internal override double IntervalAlpha(double alpha, int[] rows, JointDistribution joint) => EachOf(alpha, rows.Length);

    private protected override double[] AdjustRising(double[] p, PValueScale scale) => Each(p, (x, _) => scale.AnyOf(x, p.Length));

    /// <summary>1 - (1 - alpha)^(1/m).</summary>
    public static double EachOf(double alpha, int m) => -Elementary.ExpMinusOne(Elementary.LogOnePlus(-alpha) / m);
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The shift e of a cell at which a squared score statistic e^2 s(e) is k; it rises from 0 to infinity on 0 &lt; e &lt; m.
/// <para>
/// Formula: Newton's method for ln(e^2 s / k) in t = ln(e / (m - e)), a line of slope 1 to 2 nearly, within a bracket. Both e and m - e, which is small
/// where the limit lies far away, come out with all digits.
/// </para>
/// Source: the parametrisation of Cornfield (1956), Proceedings of the Third Berkeley Symposium 4.
/// </summary>
internal static class CellShift
{
    private const int MostSteps = 200;

    /// <summary>Newton's method squares the error: after a step this small nothing is left of it.</summary>
    private const double Settled = 1e-11;

    /// <summary>e and m - e.</summary>
    public static (double Shift, double Remainder) Solve<TStatistic>(TStatistic statistic, double m, double k)
        where TStatistic : struct, ICellStatistic
    {
        var (low, high) = (-1500.0, 1500.0);
        var start = Math.Sqrt(k / statistic.At(m / 1e3, m).Sum) / m;
        var t = start < 0.5 ? Math.Log(start / (1 - start)) : 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var (e, rest) = Split(m, t);
            var (sum, change) = statistic.At(e, rest);
            var excess = LogRatio(e, sum, k);
            if (excess < 0)
            {
                low = t;
            }
            else
            {
                high = t;
            }

            var slope = ((2 * rest) + (e * change / sum)) / m;
            var next = t - (excess / slope);
            if (Math.Abs(next - t) <= Settled * Math.Max(1, Math.Abs(t)))
            {
                t = next;
                break;
            }

            t = next > low && next < high ? next : (low + high) / 2;
        }

        return Split(m, t);
    }

    /// <summary>ln(e^2 sum / k), with all digits near 0.</summary>
    private static double LogRatio(double e, double sum, double k)
    {
        var ratio = e * e * sum / k;
        return Math.Abs(ratio - 1) < 0.1 ? Elementary.LogOnePlus(ratio - 1)
            : ratio > 0 && double.IsFinite(ratio) ? Math.Log(ratio)
            : (2 * Math.Log(e)) + Math.Log(sum) - Math.Log(k);
    }

    /// <summary>m / (1 + exp(-t)) and m / (1 + exp(t)).</summary>
    private static (double Shift, double Remainder) Split(double m, double t)
    {
        var power = Math.Exp(-Math.Abs(t));
        var (larger, smaller) = (m / (1 + power), m * power / (1 + power));
        return t >= 0 ? (larger, smaller) : (smaller, larger);
    }
}

namespace SurveyStats.Numerics;

/// <summary>
/// Solves ln F(u) = target for a tail probability F of u. Newton's steps on the logarithm of the tail, which is nearly straight far out,
/// inside a bracket that always shrinks, so that it ends for every target.
/// </summary>
internal static class LogTailSolver
{
    /// <param name="logTail">ln F(u), rising for a lower tail, falling for an upper one.</param>
    /// <param name="logDensity">ln |F'(u)|.</param>
    /// <param name="target">The logarithm of the tail wanted.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="scale">The size of a first step, about one standard deviation of u.</param>
    /// <param name="rising">Whether F rises with u.</param>
    public static double Solve(
        Func<double, double> logTail, Func<double, double> logDensity, double target, double start, double scale, bool rising)
    {
        var (low, high) = Bracket(u => rising ? logTail(u) - target : target - logTail(u), start, scale);
        var u = 0.5 * (low + high);
        for (var i = 0; i < 200; i++)
        {
            var value = logTail(u);
            if (rising == value < target)
            {
                low = u;
            }
            else
            {
                high = u;
            }

            var slope = Math.Exp(logDensity(u) - value);
            var next = u + ((rising ? target - value : value - target) / slope);
            if (!(next > low && next < high))
            {
                next = 0.5 * (low + high);
            }

            if (Math.Abs(next - u) <= 1e-16 * Math.Max(1, Math.Abs(u)) || next == low || next == high)
            {
                return next;
            }

            u = next;
        }

        return u;
    }

    /// <summary>Two points between which a rising function changes sign.</summary>
    private static (double Low, double High) Bracket(Func<double, double> rising, double start, double scale)
    {
        var (low, high) = (start, start);
        var step = scale;
        if (rising(start) < 0)
        {
            do
            {
                low = high;
                high += step;
                step *= 2;
            }
            while (rising(high) < 0);
        }
        else
        {
            do
            {
                high = low;
                low -= step;
                step *= 2;
            }
            while (rising(low) > 0);
        }

        return (low, high);
    }
}

namespace SurveyStats.Significance;

/// <summary>The root of a function between two points where it has opposite signs.</summary>
internal static class ScoreRoot
{
    private const int MostSteps = 300;

    /// <summary>
    /// To the last bits that the sign of the function decides.
    /// Source: Chandrupatla (1997), Advances in Engineering Software 28: inverse quadratic interpolation where it is safe, bisection
    /// elsewhere.
    /// </summary>
    public static double Between<TScore>(TScore score, double a, double fa, double b, double fb)
        where TScore : struct, IScore
    {
        // An end that is the root has no sign to tell it from the other.
        if (fa == 0 || fb == 0)
        {
            return fa == 0 ? a : b;
        }

        var (c, fc, t) = (a, fa, 0.5);
        for (var step = 0; step < MostSteps; step++)
        {
            var x = a + (t * (b - a));
            var fx = score.At(x);
            (c, fc) = fx > 0 == fa > 0 ? (a, fa) : (b, fb);
            (b, fb) = fx > 0 == fa > 0 ? (b, fb) : (a, fa);
            (a, fa) = (x, fx);
            var (best, least) = Math.Abs(fa) < Math.Abs(fb) ? (a, fa) : (b, fb);
            var tolerance = ((2.2e-16 * Math.Abs(best)) + double.Epsilon) / Math.Abs(b - a);
            if (least == 0 || tolerance >= 0.5)
            {
                return best;
            }

            t = Math.Clamp(Interpolated(a, fa, b, fb, c, fc), tolerance, 1 - tolerance);
        }

        return a;
    }

    private static double Interpolated(double a, double fa, double b, double fb, double c, double fc)
    {
        var (xi, phi) = ((a - b) / (c - b), (fa - fb) / (fc - fb));
        return phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
            ? (fa / (fb - fa) * (fc / (fb - fc))) + ((c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb)))
            : 0.5;
    }
}

using System.Globalization;

namespace SurveyStats.Numerics;

/// <summary>Roots of functions of one variable.</summary>
internal static class RootFinder
{
    private const int MostSteps = 3_000;

    /// <summary>
    /// The root of f between low and high, to the last bit that the sign of f decides. f must have opposite signs (or a zero) at the two
    /// ends; infinite values are taken by their sign. Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.
    /// </summary>
    internal static double Bracketed(Func<double, double> f, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(f);
        double a = low, b = high;
        double fa = Evaluate(f, a), fb = Evaluate(f, b);
        if (fa == 0)
        {
            return a;
        }

        if (fb == 0)
        {
            return b;
        }

        if (fa > 0 == fb > 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The function has the same sign at {low:R} and {high:R}: the interval does not bracket a root."),
                nameof(f));
        }


        double c = a, fc = fa, step = b - a, previousStep = step;
        for (var i = 0; i < MostSteps && fb != 0; i++)
        {
            if (fb > 0 == fc > 0)
            {
                (c, fc, step, previousStep) = (a, fa, b - a, b - a);
            }

            if (Math.Abs(fc) < Math.Abs(fb))
            {
                (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            }

            double tolerance = Math.Max(Math.BitIncrement(Math.Abs(b)) - Math.Abs(b), double.Epsilon);
            var half = 0.5 * (c - b);
            if (Math.Abs(half) <= 0.5 * tolerance || Math.BitIncrement(Math.Min(b, c)) >= Math.Max(b, c))
            {
                break;
            }

            var interpolated = Interpolate(a, b, c, fa, fb, fc);
            var accept = Math.Abs(previousStep) >= tolerance && Math.Abs(fa) > Math.Abs(fb)
                && interpolated * Math.Sign(half) > 0
                && Math.Abs(interpolated) < Math.Min(1.5 * Math.Abs(half), 0.5 * Math.Abs(previousStep));
            (previousStep, step) = accept ? (step, interpolated) : (half, half);
            (a, fa) = (b, fb);
            b += Math.Abs(step) > tolerance ? step : Math.CopySign(tolerance, half);
            fb = Evaluate(f, b);
        }

        return b;
    }

    /// <summary>The step from b by the secant (two distinct points) or by inverse quadratic interpolation (three).</summary>
    private static double Interpolate(double a, double b, double c, double fa, double fb, double fc)
    {
        var s = fb / fa;
        if (a == c)
        {
            return -(c - b) * s / (1 - s);
        }

        double q = fa / fc, r = fb / fc;
        var p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
        return -p / ((q - 1) * (r - 1) * (s - 1));
    }

    private static double Evaluate(Func<double, double> f, double x)
    {
        var value = f(x);
        return double.IsNaN(value)
            ? throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture, $"The function is not a number at {x:R}."))
            : value;
    }
}

namespace SurveyStats.Numerics;

/// <summary>
/// The integral of a positive function whose logarithm is concave: its largest value is sought by golden sections, the points where it has
/// become negligible by steps from there, and on either side Gauss and Legendre's rule is used. All in logarithms: nothing underflows.
/// </summary>
internal static class LogConcaveIntegral
{
    private const double NegligibleExponent = 40;

    private const double Golden = 0.61803398874989484820;

    private static readonly GaussLegendre Rule = new(64);

    /// <summary>The logarithm of the integral from low to high of exp(log).</summary>
    internal static double LogOf(Func<double, double> log, double low, double high)
    {
        var (mode, largest, width) = Mode(log, low, high);
        var from = Bound(log, mode, largest, -width, low);
        var to = Bound(log, mode, largest, width, high);
        return largest + Math.Log(Side(log, largest, mode, from) + Side(log, largest, mode, to));
    }

    /// <summary>The integral between the mode and the end of one side, divided by the largest value.</summary>
    private static double Side(Func<double, double> log, double largest, double mode, double end)
    {
        var sum = 0.0;
        for (var i = 0; i < Rule.Nodes.Length; i++)
        {
            sum += Rule.Weights[i] * Math.Exp(log(mode + (end - mode) * Rule.Nodes[i]) - largest);
        }

        return sum * Math.Abs(end - mode);
    }

    /// <summary>A point near that of the largest logarithm, and the width of a bracket around it in which the logarithm varies little.</summary>
    private static (double Mode, double Largest, double Width) Mode(Func<double, double> log, double low, double high)
    {
        var (a, b) = (low, high);
        var (x, y) = (b - Golden * (b - a), a + Golden * (b - a));
        var (fa, fb, fx, fy) = (log(a), log(b), log(x), log(y));
        while (Math.Min(fa, fb) < Math.Max(fx, fy) - 1 && b - a > 1e-13 * Math.Max(1, Math.Abs(a)))
        {
            if (fx < fy)
            {
                (a, fa, x, fx) = (x, fx, y, fy);
                y = a + Golden * (b - a);
                fy = log(y);
            }
            else
            {
                (b, fb, y, fy) = (y, fy, x, fx);
                x = b - Golden * (b - a);
                fx = log(x);
            }
        }

        return fx < fy ? (y, fy, b - a) : (x, fx, b - a);
    }

    /// <summary>A point on the side of the step at which the function is negligible, or the end of the domain.</summary>
    private static double Bound(Func<double, double> log, double mode, double largest, double step, double end)
    {
        var reach = 2.0;
        while (Math.Abs(reach * step) < Math.Abs(end - mode) && log(mode + reach * step) > largest - NegligibleExponent)
        {
            reach *= 1.4;
        }

        return Math.Abs(reach * step) < Math.Abs(end - mode) ? mode + reach * step : end;
    }
}

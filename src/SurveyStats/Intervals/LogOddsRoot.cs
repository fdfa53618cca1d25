namespace SurveyStats.Intervals;

/// <summary>An equation f = 0 in a share p, f rising at the root, with its slope in the log odds of p.</summary>
internal interface IRisingEquation
{
    /// <summary>f and its derivative with respect to log(p/q), at p and q = 1 - p.</summary>
    (double Value, double Slope) At(double p, double q);
}

/// <summary>
/// The root of an equation in a share, as p and q = 1 - p so that neither end loses digits, by Newton's method in the log odds, kept between two points
/// that enclose the root. It allocates nothing.
/// </summary>
internal static class LogOddsRoot
{
    private const int MostSteps = 200;

    /// <summary>Newton's error falls with the square of the step: a step whose successor would be below this is the last.</summary>
    private const double Negligible = 1e-17;

    /// <param name="equation">The equation; f is not positive at <paramref name="low"/> and not negative at <paramref name="high"/>.</param>
    /// <param name="low">The lower end, p and q.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="start">Where to begin, between the ends.</param>
    public static (double P, double Q) Of<TEquation>(
        in TEquation equation, (double P, double Q) low, (double P, double Q) high, (double P, double Q) start)
        where TEquation : struct, IRisingEquation
    {
        var (point, previous) = (start, double.PositiveInfinity);
        for (var i = 0; i < MostSteps; i++)
        {
            var (value, slope) = equation.At(point.P, point.Q);
            if (value == 0)
            {
                break;
            }

            (low, high) = value < 0 ? (point, high) : (low, point);
            var step = -value / slope;
            var next = Moved(point, step);
            if (!(slope > 0 && IsBelow(low, next) && IsBelow(next, high)))
            {
                if (Math.Abs(step) < 1e-15)
                {
                    break;
                }

                (next, step) = (Middle(low, high), double.PositiveInfinity);
                if (!(IsBelow(low, next) && IsBelow(next, high)))
                {
                    break;
                }
            }

            point = next;
            var size = Math.Abs(step);
            if (size < 1e-15 || (double.IsFinite(previous) && size < previous && size * size * (size / (previous * previous)) < Negligible))
            {
                break;
            }

            previous = size;
        }

        return point;
    }

    private static (double P, double Q) Moved((double P, double Q) point, double step)
    {
        var scaled = point.P * Math.Exp(Math.Clamp(step, -40, 40));
        var total = scaled + point.Q;
        return (scaled / total, point.Q / total);
    }

    /// <summary>The middle in log odds.</summary>
    private static (double P, double Q) Middle((double P, double Q) low, (double P, double Q) high)
    {
        var odds = Math.Sqrt(low.P / low.Q) * Math.Sqrt(high.P / high.Q);
        return (odds / (1 + odds), 1 / (1 + odds));
    }

    private static bool IsBelow((double P, double Q) first, (double P, double Q) second) =>
        first.P < 0.5 ? first.P < second.P : first.Q > second.Q;
}

namespace SurveyStats.Numerics;

/// <summary>
/// The mean of coefficients c(0) ... c(N), all 0 or more, where the index M is binomial(N, p): a polynomial in p of degree N in Bernstein's
/// form. Formula: f(p) = sum of c(m) b(m), b(m) = C(N, m) p^m (1 - p)^(N - m); df / d log odds = sum of c(m) b(m) (m - mean).
/// In s = 2 sqrt(N) arcsin(sqrt(p)) the weights b have a standard deviation of about 1, whatever p: f is c smoothed by that kernel, so that
/// nothing narrower is left in it, and f'' is above -f. A grid of step h in s meets every maximum, and one between two points of the grid
/// is at most h^2 / 8 above them.
/// Source: Farouki (2012), Computer Aided Geometric Design 29, 379-419, for the form; Anscombe (1948), Biometrika 35, for the scale.
/// </summary>
internal sealed class BernsteinPolynomial
{
    private const double Step = 0.4;

    private readonly double[] _coefficients;
    private readonly double[] _ratios;
    private readonly double[] _inverses;
    private readonly int _degree;

    internal BernsteinPolynomial(double[] coefficients)
    {
        _coefficients = coefficients;
        _degree = coefficients.Length - 1;
        _ratios = new double[_degree];
        _inverses = new double[_degree];
        for (int m = 0; m < _degree; m++)
        {
            // b(m + 1) / b(m), but for the odds of p.
            _ratios[m] = (_degree - m) / (m + 1.0);
            _inverses[m] = (m + 1.0) / (_degree - m);
        }
    }

    /// <summary>The largest value for p in [low, high].</summary>
    internal double Maximum(double low, double high)
    {
        // What the grid may miss: twice h^2 / 8.
        const double NearMaximum = 1 - 2 * Step * Step / 8;
        double first = Math.Asin(Math.Sqrt(low)), last = Math.Asin(Math.Sqrt(high));
        int cells = Math.Max(4, (int)Math.Ceiling((last - first) * 2 * Math.Sqrt(_degree) / Step));
        var points = new Point[cells + 1];
        double best = 0;
        for (int i = 0; i <= cells; i++)
        {
            double angle = first + (last - first) * i / cells;
            double sine = Math.Sin(angle), cosine = Math.Cos(angle);
            points[i] = At(i == 0 ? low : i == cells ? high : sine * sine, i == cells ? 1 - high : i == 0 ? 1 - low : cosine * cosine);
            best = Math.Max(best, points[i].Value);
        }

        double threshold = best * NearMaximum;
        for (int i = 0; i < cells; i++)
        {
            var (left, right) = (points[i], points[i + 1]);
            if (left.Slope > 0 && right.Slope < 0 && Math.Max(left.Value, right.Value) >= threshold) best = Math.Max(best, Refined(left, right));
        }

        return best;
    }

    /// <summary>The maximum between two points, by Newton's method on the slope, kept in the bracket.</summary>
    private double Refined(Point left, Point right)
    {
        const int MostSteps = 60;
        double best = Math.Max(left.Value, right.Value);
        double low = left.P, high = right.P, p = low + (high - low) * 0.5;
        for (int i = 0; i < MostSteps; i++)
        {
            Point point = At(p, 1 - p);
            best = Math.Max(best, point.Value);
            if (point.Slope > 0) low = p;
            else high = p;

            // The slope and curvature belong to the log odds; a step there is p (1 - p) times as large here.
            double next = p - point.Slope / point.Curvature * p * (1 - p);
            if (!(point.Curvature < 0 && next > low && next < high)) next = low + (high - low) * 0.5;

            // The value near a maximum is right to the square of the step.
            if (Math.Abs(next - p) <= 1e-9 * p * (1 - p) || point.Slope == 0) break;
            p = next;
        }

        return best;
    }

    /// <summary>Value, slope and curvature with respect to the log odds, at p with q = 1 - p.</summary>
    private Point At(double p, double q)
    {
        if (p <= 0) return new Point(0, _coefficients[0], FirstDifference(fromEnd: false), 0);
        if (q <= 0) return new Point(1, _coefficients[^1], -FirstDifference(fromEnd: true), 0);
        const double Negligible = 1e-19;
        double odds = p / q;
        int centre = (int)Math.Clamp(Math.Floor((_degree + 1) * p), 0, _degree);
        var sums = default(Sums);
        sums.Add(1, _coefficients[centre], 0);
        double weight = 1;
        for (int m = centre; m < _degree && weight > Negligible; m++)
        {
            weight *= _ratios[m] * odds;
            sums.Add(weight, _coefficients[m + 1], m + 1 - centre);
        }

        (weight, odds) = (1, q / p);
        for (int m = centre; m > 0 && weight > Negligible; m--)
        {
            weight *= _inverses[m - 1] * odds;
            sums.Add(weight, _coefficients[m - 1], m - 1 - centre);
        }

        double value = sums.C / sums.One, shift = (_degree + 1) * p - centre - p, variance = _degree * p * q;
        double slope = (sums.CI - shift * sums.C) / sums.One;
        double curvature = (sums.CII - 2 * shift * sums.CI + shift * shift * sums.C) / sums.One - variance * value;
        return new Point(p, value, slope, curvature);
    }

    /// <summary>The first coefficient that differs from the one at the end, minus that one: the direction of f from there.</summary>
    private double FirstDifference(bool fromEnd)
    {
        double end = fromEnd ? _coefficients[^1] : _coefficients[0];
        for (int i = 0; i <= _degree; i++)
        {
            double difference = _coefficients[fromEnd ? _degree - i : i] - end;
            if (difference != 0) return difference;
        }

        return 0;
    }

    private readonly record struct Point(double P, double Value, double Slope, double Curvature);

    /// <summary>The sums of b, c b, c b i and c b i^2 over indices i from the centre.</summary>
    private struct Sums
    {
        public double One, C, CI, CII;

        public void Add(double weight, double coefficient, double i)
        {
            double term = weight * coefficient;
            One += weight;
            C += term;
            CI += term * i;
            CII += term * i * i;
        }
    }
}

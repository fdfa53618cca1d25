namespace SurveyStats.Numerics;

/// <summary>
/// Nodes and weights of Gauss-Legendre integration on [0, 1].
/// Nodes: the zeros of the Legendre polynomial, by Newton's method; weights 2 / ((1 - x^2) P'(x)^2), halved for [0, 1].
/// Source: Abramowitz and Stegun (1964), 25.4.29.
/// </summary>
internal sealed class GaussLegendre
{
    internal GaussLegendre(int count)
    {
        Nodes = new double[count];
        Weights = new double[count];
        for (var i = 0; i < count; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            var slope = 0.0;
            for (var iteration = 0; iteration < 8; iteration++)
            {
                (double value, slope) = Legendre(count, x);
                x -= value / slope;
            }

            Nodes[count - 1 - i] = 0.5 + 0.5 * x;
            Weights[count - 1 - i] = 1 / ((1 - x) * (1 + x) * slope * slope);
        }
    }

    internal double[] Nodes { get; }

    internal double[] Weights { get; }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        double previous = 1, current = x;
        for (var k = 2; k <= degree; k++)
        {
            (previous, current) = (current, ((2 * k - 1) * x * current - (k - 1) * previous) / k);
        }

        return (current, degree * (x * current - previous) / ((x - 1) * (x + 1)));
    }
}

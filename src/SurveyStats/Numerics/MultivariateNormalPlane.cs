namespace SurveyStats.Numerics;

/// <summary>
/// max |T| where all T are combinations of two variables: any two comparisons, all pairs of three groups.
/// Formula: the residuals e_j of <see cref="MultivariateNormalMaximum"/> are then multiples of one variable Z, and S_i = A |Z| with one slope A for
/// each sign of Z; hence P(max |T| &gt; c) = sum over i and signs of the integral over t &gt; c of 2 phi(t) [Phi(t / A) - 1/2].
/// </summary>
internal sealed class MultivariateNormalPlane : MultivariateNormalMaximum
{
    private const double NegligibleExponent = 40;

    private static readonly GaussLegendre Rule = new(40);
    private static readonly double[] Ends = [0, 1.0 / 64, 1.0 / 16, 1.0 / 4, 1];

    private readonly double[] _slopes;

    /// <param name="rows">Two coordinates for each T, on the unit circle; no two are the same or opposite.</param>
    internal MultivariateNormalPlane(double[][] rows)
    {
        _slopes = [.. Enumerable.Range(0, rows.Length).SelectMany(i => new[] { Slope(rows, i, 1), Slope(rows, i, -1) })];
    }

    internal override double UpperTail(double c)
    {
        double last = 2 * NegligibleExponent / (c + Math.Sqrt(c * c + 2 * NegligibleExponent));
        double sum = 0;
        for (int panel = 1; panel < Ends.Length; panel++)
        {
            double start = last * Ends[panel - 1], width = last * (Ends[panel] - Ends[panel - 1]);
            for (int k = 0; k < Rule.Nodes.Length; k++)
            {
                double t = c + start + width * Rule.Nodes[k];
                sum += width * Rule.Weights[k] * Math.Exp(-t * t / 2) * _slopes.Sum(a => 0.5 - Normal.UpperTail(t / a));
            }
        }

        return Math.Min(1, 2 / Math.Sqrt(2 * Math.PI) * sum);
    }

    private static double Slope(double[][] rows, int i, int sign)
    {
        double largest = 0;
        for (int j = 0; j < rows.Length; j++)
        {
            if (j == i) continue;
            double e = sign * (rows[i][0] * rows[j][1] - rows[i][1] * rows[j][0]);
            double rho = Dot(rows[i], rows[j]);

            // 1 - rho and 1 + rho are e^2 / (1 + rho) and e^2 / (1 - rho): the quotients without cancellation.
            largest = Math.Max(largest, e > 0 ? (rho > 0 ? (1 + rho) / e : e / (1 - rho)) : (rho < 0 ? (1 - rho) / -e : -e / (1 + rho)));
        }

        return largest;
    }
}

namespace SurveyStats.Numerics;

/// <summary>
/// max |T| in general: the expectations of <see cref="MultivariateNormalMaximum"/> by a lattice rule with fixed shifts, the same at every run. One
/// set of points serves all c. The error is estimated from the spread of the shifted lattices.
/// Source: Genz and Bretz (2009), Computation of Multivariate Normal and t Probabilities, section 4.2.2 (Richtmyer's generator, the baker's transform).
/// </summary>
internal sealed class MultivariateNormalLattice : MultivariateNormalMaximum
{
    private const int Shifts = 8;
    private const int FewestPoints = 32;
    private const int MostPoints = 4_096;
    private const double Work = 1L << 24;

    /// <summary>For each shift: the values S in rising order, and the sums of 2 Q(S) from each on, both per point.</summary>
    private readonly double[][] _rising = new double[Shifts][];
    private readonly double[][] _sums = new double[Shifts][];
    private readonly int _points;

    /// <param name="rows">The coordinates of each T; their squares sum to 1, and no two rows are the same or opposite.</param>
    internal MultivariateNormalLattice(double[][] rows)
    {
        _points = (int)Math.Clamp(Work / Shifts / rows.Length / rows.Length, FewestPoints, MostPoints);
        double[] generator = [.. Primes().Take(rows[0].Length).Select(p => Math.Sqrt(p))];
        double[][] correlations = [.. rows.Select(a => rows.Select(b => Dot(a, b)).ToArray())];
        for (int shift = 0; shift < Shifts; shift++)
        {
            _rising[shift] = Thresholds(rows, correlations, generator, shift);
            Array.Sort(_rising[shift]);
            _sums[shift] = SumsOfTails(_rising[shift]);
        }
    }

    internal override double UpperTail(double c)
    {
        double sum = 0;
        for (int shift = 0; shift < Shifts; shift++) sum += UpperTail(c, shift);
        return Math.Min(1, sum / Shifts);
    }

    internal override double RelativeError(double c)
    {
        double mean = 0, squares = 0;
        for (int shift = 0; shift < Shifts; shift++) mean += UpperTail(c, shift) / Shifts;
        for (int shift = 0; shift < Shifts; shift++) squares += Math.Pow(UpperTail(c, shift) - mean, 2);
        return Math.Sqrt(squares / (Shifts - 1) / Shifts) / mean;
    }

    private double UpperTail(double c, int shift)
    {
        int below = Array.BinarySearch(_rising[shift], c);
        if (below < 0) below = ~below;
        return (below * 2 * Normal.UpperTail(c) + _sums[shift][below]) / _points;
    }

    private static double[] SumsOfTails(double[] rising)
    {
        var sums = new double[rising.Length + 1];
        for (int k = rising.Length - 1; k >= 0; k--) sums[k] = sums[k + 1] + 2 * Normal.UpperTail(rising[k]);
        return sums;
    }

    /// <summary>S_i for every point and every i.</summary>
    private double[] Thresholds(double[][] rows, double[][] correlations, double[] generator, int shift)
    {
        var thresholds = new double[_points * rows.Length];
        double[] t = new double[rows.Length], x = new double[generator.Length];
        for (int point = 0; point < _points; point++)
        {
            for (int k = 0; k < x.Length; k++) x[k] = NormalAt(point, shift, k, generator[k]);
            for (int j = 0; j < t.Length; j++) t[j] = Dot(rows[j], x);
            for (int i = 0; i < t.Length; i++) thresholds[point * t.Length + i] = Threshold(t, correlations[i], i);
        }

        return thresholds;
    }

    private static double Threshold(double[] t, double[] rho, int i)
    {
        double largest = 0, ti = t[i];
        for (int j = 0; j < t.Length; j++)
        {
            double e = t[j] - rho[j] * ti;
            double threshold = e > 0 ? e / (1 - rho[j]) : -e / (1 + rho[j]);
            if (threshold > largest && j != i) largest = threshold;
        }

        return largest;
    }

    /// <summary>A normal variable for each coordinate of a lattice point; the shifts are multiples of the golden section, one for each coordinate.</summary>
    private static double NormalAt(int point, int shift, int coordinate, double generator)
    {
        const double golden = 0.61803398874989484820;
        double uniform = Fraction((point + 1) * generator + (shift * 61 + coordinate + 1) * golden);
        return Normal.UpperQuantile(Math.Clamp(Math.Abs(2 * uniform - 1), 1e-15, 1 - 1e-15));
    }

    private static double Fraction(double x) => x - Math.Floor(x);

    private static IEnumerable<int> Primes()
    {
        var primes = new List<int>();
        for (int candidate = 2; ; candidate++)
        {
            if (primes.TrueForAll(p => candidate % p != 0))
            {
                primes.Add(candidate);
                yield return candidate;
            }
        }
    }
}

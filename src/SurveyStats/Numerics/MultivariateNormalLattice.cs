using System.Numerics;

namespace SurveyStats.Numerics;

/// <summary>
/// max |T| in general: the expectations of <see cref="MultivariateNormalMaximum"/> by a lattice rule with fixed shifts, the same at every run. One
/// set of points serves all c. The error is estimated from the spread of the shifted lattices.
/// Source: Genz and Bretz (2009), Computation of Multivariate Normal and t Probabilities, section 4.2.2 (Richtmyer's generator, the baker's transform).
/// </summary>
internal sealed class MultivariateNormalLattice : MultivariateNormalMaximum
{
    private const int Shifts = 8;
    private const int Points = 2_048;
    private const int MostPerPoint = 16;

    /// <summary>The coordinates by column, and for each i the correlations with their 1 / (1 - rho) and 1 / (1 + rho), 0 for j = i.</summary>
    private readonly double[][] _columns;
    private readonly double[][] _rho;
    private readonly double[][] _above;
    private readonly double[][] _below;
    private readonly double[] _generator;

    /// <summary>How many of the T stand for all of them at each point; a different selection at each.</summary>
    private readonly int _perPoint;

    /// <summary>For each shift: the values S in rising order, and the sums of 2 Q(S) from each on.</summary>
    private readonly double[][] _rising = new double[Shifts][];
    private readonly double[][] _sums = new double[Shifts][];

    /// <param name="rows">The coordinates of each T; their squares sum to 1, and no two rows are the same or opposite.</param>
    internal MultivariateNormalLattice(double[][] rows)
    {
        _columns = [.. Enumerable.Range(0, rows[0].Length).Select(k => rows.Select(row => row[k]).ToArray())];
        _rho = [.. rows.Select(a => rows.Select(b => Dot(a, b)).ToArray())];
        _above = [.. _rho.Select((row, i) => row.Select((rho, j) => j == i ? 0 : 1 / (1 - rho)).ToArray())];
        _below = [.. _rho.Select((row, i) => row.Select((rho, j) => j == i ? 0 : 1 / (1 + rho)).ToArray())];
        _generator = [.. Primes().Take(_columns.Length + 1).Select(p => Math.Sqrt(p))];
        _perPoint = Math.Min(rows.Length, MostPerPoint);
        for (int shift = 0; shift < Shifts; shift++)
        {
            _rising[shift] = Thresholds(shift);
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
        double weight = (double)_rho.Length / _perPoint / Points;
        double tail = weight * (below * 2 * Normal.UpperTail(c) + _sums[shift][below]);

        // At c = 0 the sum is 1 but for its error, which a large tail shares.
        double all = weight * _sums[shift][0];
        double share = tail / all;
        return tail + share * share * (1 - all);
    }

    private static double[] SumsOfTails(double[] rising)
    {
        var sums = new double[rising.Length + 1];
        for (int k = rising.Length - 1; k >= 0; k--) sums[k] = sums[k + 1] + 2 * Normal.UpperTail(rising[k]);
        return sums;
    }

    /// <summary>S_i for every point and the T that are selected there.</summary>
    private double[] Thresholds(int shift)
    {
        var thresholds = new double[Points * _perPoint];
        double[] t = new double[_rho.Length];
        for (int point = 0; point < Points; point++)
        {
            Array.Clear(t);
            for (int k = 0; k < _columns.Length; k++) AddMultiple(t, NormalAt(point, shift, k), _columns[k]);
            double start = Uniform(point, shift, _columns.Length);
            for (int selected = 0; selected < _perPoint; selected++)
            {
                int i = Math.Min((int)((selected + start) * t.Length / _perPoint), t.Length - 1);
                thresholds[point * _perPoint + selected] = Threshold(t, i);
            }
        }

        return thresholds;
    }

    private static void AddMultiple(double[] sum, double factor, double[] column)
    {
        int width = Vector<double>.Count, j = 0;
        for (; j <= sum.Length - width; j += width)
            (new Vector<double>(sum, j) + new Vector<double>(factor) * new Vector<double>(column, j)).CopyTo(sum, j);
        for (; j < sum.Length; j++) sum[j] += factor * column[j];
    }

    /// <summary>S_i: of e / (1 - rho) and -e / (1 + rho) the positive one counts, so that both may be taken.</summary>
    private double Threshold(double[] t, int i)
    {
        double[] rho = _rho[i], above = _above[i], below = _below[i];
        int width = Vector<double>.Count, j = 0;
        var largest = Vector<double>.Zero;
        for (; j <= t.Length - width; j += width)
        {
            var e = new Vector<double>(t, j) - new Vector<double>(rho, j) * new Vector<double>(t[i]);
            largest = Vector.Max(largest, Vector.Max(e * new Vector<double>(above, j), -e * new Vector<double>(below, j)));
        }

        double result = 0;
        for (int lane = 0; lane < width; lane++) result = Math.Max(result, largest[lane]);
        for (; j < t.Length; j++)
        {
            double e = t[j] - rho[j] * t[i];
            result = Math.Max(result, Math.Max(e * above[j], -e * below[j]));
        }

        return result;
    }

    private double NormalAt(int point, int shift, int coordinate)
    {
        double folded = Math.Abs(2 * Uniform(point, shift, coordinate) - 1);
        return Normal.UpperQuantile(Math.Clamp(folded, 1e-15, 1 - 1e-15));
    }

    /// <summary>A coordinate of a lattice point, in [0, 1); the one beyond those of the T selects among them.</summary>
    private double Uniform(int point, int shift, int coordinate) =>
        Fraction((point + 1) * _generator[coordinate] + Shift(shift * _generator.Length + coordinate));

    /// <summary>Fixed shifts without pattern. Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators (SplitMix64).</summary>
    private static double Shift(int index)
    {
        ulong z = (ulong)(index + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
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

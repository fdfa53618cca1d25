using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The unconditional exact test of p1 - p2 = D, ordered by the score statistic, one-sided (p1 - p2 greater) or two-sided, and its inversion.
/// <para>
/// Formula: T = (d - D) / sqrt(p1~ q1~/n1 + p2~ q2~/n2), p~ the estimates under p1 - p2 = D. p-value(D) = maximum over p2 of the probability that T
/// (two-sided |T|) is at least the observed one, the samples being binomial with p2 + D and p2. T rises with x1 and falls with x2, so that for each x1 the
/// extreme x2 are a range, and the probability a sum of products with tails. p2 = low + width sin^2(a) on a grid in a, fine enough for every maximum
/// (<see cref="BernsteinPolynomial"/>); those that decide are refined.
/// </para>
/// Source: Chan and Zhang (1999), Biometrics 55, 1202-1209; Agresti and Min (2001), Biometrics 57, 963-971.
/// </summary>
internal sealed class UnconditionalDifference
{
    private const double Step = 0.4;

    /// <summary>What a grid of that step may miss, twice h^2 / 8.</summary>
    private const double NearMaximum = 1 - (2 * Step * Step / 8);

    /// <summary>Statistics that differ by less are tied: they are computed to about 1e-15.</summary>
    private const double Tie = 1e-13;

    /// <summary>Where ties end at D = 0 the p-value jumps there: a limit nearer to 0 than the ties are known is 0.</summary>
    private const double NearZero = 1e-12;

    private readonly int _x1;
    private readonly int _n1;
    private readonly int _x2;
    private readonly int _n2;
    private readonly bool _twoSided;
    private readonly double[] _first;
    private readonly double[] _second;
    private readonly double[] _below;
    private readonly double[] _above;
    private readonly int[] _endOfSmall;
    private readonly int[] _startOfLarge;
    private readonly double[] _values;
    private double _difference;
    private double _low;
    private double _width;
    private double _likelyAngle = Math.PI / 4;

    public UnconditionalDifference(int x1, int n1, int x2, int n2, bool twoSided)
    {
        (_x1, _n1, _x2, _n2, _twoSided) = (x1, n1, x2, n2, twoSided);
        (_first, _second, _below, _above) = (new double[n1 + 1], new double[n2 + 1], new double[n2 + 2], new double[n2 + 2]);
        (_endOfSmall, _startOfLarge) = (new int[n1 + 1], new int[n1 + 1]);
        _values = new double[Math.Max(8, (int)Math.Ceiling(Math.PI * Math.Sqrt(n1 + n2) / Step)) + 1];
    }

    /// <summary>
    /// The smallest D with a p-value above alpha: bracketed by steps inwards from where the score interval is far wider, then halved down to the last bit.
    /// </summary>
    public double LowerLimit(double alpha)
    {
        const int Steps = 100;
        var d = ExactDifference.OfShares(_x1, _n1, _x2, _n2);
        if (d == -1)
        {
            return -1;
        }

        var tail = (_twoSided ? alpha / 2 : alpha) / 100;
        var outer = ScoreDifference.Limits(_x1, _n1, _x2, _n2, Normal.UpperQuantile(tail), 1).Lower;
        if (outer > -1 && PValue(outer, alpha) > alpha)
        {
            outer = -1;
        }

        var (low, high) = (outer, d);
        for (var i = 1; i < Steps; i++)
        {
            var next = outer + ((d - outer) * i / Steps);
            if (PValue(next, alpha) > alpha)
            {
                high = next;
                break;
            }

            low = next;
        }

        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return Math.Abs(high) < NearZero ? 0 : high;
            }

            (low, high) = PValue(middle, alpha) > alpha ? (low, middle) : (middle, high);
        }
    }

    /// <summary>The p-value of D; once it is above <paramref name="enough"/>, any value between the two.</summary>
    public double PValue(double difference, double enough = double.PositiveInfinity)
    {
        (_difference, _low) = (difference, Math.Max(0, -difference));
        _width = Math.Min(1, 1 - difference) - _low;
        if (!Order())
        {
            return 1;
        }

        var best = At(_likelyAngle);
        var cells = _values.Length - 1;
        for (var i = 0; i <= cells && best <= enough; i++)
        {
            var angle = Math.PI / 2 * i / cells;
            _values[i] = At(angle);
            if (_values[i] > best)
            {
                (best, _likelyAngle) = (_values[i], angle);
            }
        }

        if (best > enough || best < enough * NearMaximum && double.IsFinite(enough))
        {
            return best;
        }

        var threshold = best * NearMaximum;
        for (var i = 1; i < cells; i++)
        {
            if (_values[i] >= threshold && _values[i] >= _values[i - 1] && _values[i] >= _values[i + 1])
            {
                best = Math.Max(best, Refined(Math.PI / 2 * (i - 1) / cells, Math.PI / 2 * (i + 1) / cells));
            }
        }

        return best;
    }

    /// <summary>The score statistic of a table.</summary>
    internal static double Statistic(int x1, int n1, int x2, int n2, double difference)
    {
        var excess = ExactDifference.OfShares(x1, n1, x2, n2) - difference;
        var (p1, q1, p2, q2) = RestrictedEstimates.OfDifference(x1, n1, x2, n2, difference);
        var variance = (p1 * q1 / n1) + (p2 * q2 / n2);
        return variance > 0 ? excess / Math.Sqrt(variance) : excess == 0 ? 0 : excess > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    /// <summary>For each x1 the range of x2 that is extreme; false if every table is.</summary>
    private bool Order()
    {
        var observed = Statistic(_x1, _n1, _x2, _n2, _difference);
        observed = _twoSided ? Math.Abs(observed) : observed;
        var bound = double.IsInfinity(observed) ? observed : observed - (Tie * (1 + Math.Abs(observed)));
        if (_twoSided && bound <= 0)
        {
            return false;
        }

        var (end, start) = (0, 0);
        for (var i = 0; i <= _n1; i++)
        {
            while (end <= _n2 && Statistic(i, _n1, end, _n2, _difference) >= bound)
            {
                end++;
            }

            _endOfSmall[i] = end;
            while (_twoSided && start <= _n2 && Statistic(i, _n1, start, _n2, _difference) > -bound)
            {
                start++;
            }

            _startOfLarge[i] = _twoSided ? start : _n2 + 1;
        }

        return true;
    }

    /// <summary>The probability of the extreme tables at p2 = low + width sin^2(angle).</summary>
    private double At(double angle)
    {
        var (sine, cosine) = (Math.Sin(angle), Math.Cos(angle));
        var (part, rest) = (_width * sine * sine, _width * cosine * cosine);
        var high = 1 - _low - _width;
        BinomialWeights.Fill(_first, _low + _difference + part, high - _difference + rest);
        BinomialWeights.Fill(_second, _low + part, high + rest);
        var sum = 0.0;
        for (var j = 0; j <= _n2; j++)
        {
            sum += _second[j];
            _below[j + 1] = sum;
        }

        if (_twoSided)
        {
            sum = 0;
            for (var j = _n2; j >= 0; j--)
            {
                sum += _second[j];
                _above[j] = sum;
            }
        }

        var probability = 0.0;
        for (var i = 0; i <= _n1; i++)
        {
            probability += _first[i] * (_below[_endOfSmall[i]] + _above[_startOfLarge[i]]);
        }

        return probability;
    }

    /// <summary>The maximum between two angles, by golden section.</summary>
    private double Refined(double low, double high)
    {
        const double Golden = 0.61803398874989484820;
        const int Steps = 40;
        var (left, right) = (high - (Golden * (high - low)), low + (Golden * (high - low)));
        var (leftValue, rightValue) = (At(left), At(right));
        for (var i = 0; i < Steps; i++)
        {
            if (leftValue > rightValue)
            {
                (high, right, rightValue) = (right, left, leftValue);
                left = high - (Golden * (high - low));
                leftValue = At(left);
            }
            else
            {
                (low, left, leftValue) = (left, right, rightValue);
                right = low + (Golden * (high - low));
                rightValue = At(right);
            }
        }

        return Math.Max(leftValue, rightValue);
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// A Poisson variable Y with a whole mean n, cut to n - c, ..., n + c (from 0 on), for c that grows by one at a time: its sums of (Y - n)^r gain two
/// terms each time.
/// </summary>
internal sealed class TruncatedPoisson
{
    private readonly double _mean;
    private readonly double[] _sums = new double[5];
    private double _c;
    private double _atLower;
    private double _atUpper;

    /// <summary>The variable cut to its mean alone, c = 0.</summary>
    public TruncatedPoisson(double mean)
    {
        _mean = mean;
        _sums[0] = _atLower = _atUpper = Mode(mean);
    }

    /// <summary>The probability of the values that are left.</summary>
    public double Probability => _sums[0];

    /// <summary>The mean, less n.</summary>
    public double MeanDeviation => _sums[1] / _sums[0];

    /// <summary>The variance.</summary>
    public double Variance => (_sums[2] / _sums[0]) - (MeanDeviation * MeanDeviation);

    /// <summary>The third central moment.</summary>
    public double ThirdCumulant
    {
        get
        {
            var (m, second, third) = (MeanDeviation, _sums[2] / _sums[0], _sums[3] / _sums[0]);
            return third - (3 * m * second) + (2 * m * m * m);
        }
    }

    /// <summary>The fourth central moment less three times the squared variance.</summary>
    public double FourthCumulant
    {
        get
        {
            var (m, second, third, fourth) = (MeanDeviation, _sums[2] / _sums[0], _sums[3] / _sums[0], _sums[4] / _sums[0]);
            return fourth - (4 * m * third) + (6 * m * m * second) - (3 * m * m * m * m) - (3 * Variance * Variance);
        }
    }

    /// <summary>P(Y = n) for the mean n: exp(-s(n)) / sqrt(2 pi n), s Stirling's correction; 1 for n = 0.</summary>
    public static double Mode(double n) => n == 0 ? 1 : Math.Exp(-StirlingCorrection.Of(n)) / Math.Sqrt(2 * Math.PI * n);

    /// <summary>From c to c + 1.</summary>
    public void Widen()
    {
        _c++;
        _atUpper *= _mean / (_mean + _c);
        Add(_c, _atUpper);
        if (_c <= _mean)
        {
            _atLower *= (_mean - _c + 1) / _mean;
            Add(-_c, _atLower);
        }
    }

    private void Add(double deviation, double probability)
    {
        for (var r = 0; r < _sums.Length; r++)
        {
            _sums[r] += probability;
            probability *= deviation;
        }
    }
}

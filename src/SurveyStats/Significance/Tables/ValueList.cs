namespace SurveyStats.Significance;

/// <summary>The sums of terms that the fillings of a half have, ascending, and how many fillings have each.</summary>
internal sealed class ValueList
{
    // Far above the rounding of sums, and far below the tolerance for ties.
    private const double Same = 1e-11;

    private double[] _values;
    private double[] _counts;
    private double[]? _weights;
    private double[]? _heads;
    private double[]? _tails;

    public ValueList(int capacity = 16)
    {
        _values = new double[capacity];
        _counts = new double[capacity];
    }

    /// <summary>The number of different sums.</summary>
    public int Count { get; private set; }

    /// <summary>The sums.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    /// <summary>How many fillings have each sum.</summary>
    public ReadOnlySpan<double> Counts => _counts.AsSpan(0, Count);

    /// <summary>Adds fillings; the list is in order again after <see cref="Close"/>.</summary>
    public void Add(double value, double count)
    {
        if (Count == _values.Length)
        {
            Compress();
            if (Count > _values.Length / 2)
            {
                Array.Resize(ref _values, 2 * _values.Length);
                Array.Resize(ref _counts, _values.Length);
            }
        }

        _values[Count] = value;
        _counts[Count++] = count;
    }

    /// <summary>Puts the sums in order and gives back memory.</summary>
    public void Close()
    {
        Compress();
        Array.Resize(ref _values, Count);
        Array.Resize(ref _counts, Count);
    }

    /// <summary>
    /// The sums of count times exp(value i - value) from value i to the last one: relative to the first of each, so that none is lost below the
    /// smallest number.
    /// </summary>
    public double[] Tails => _tails ??= TailsOf(Values, Counts);

    /// <summary>Count times exp(origin - value), by value; always the same origin.</summary>
    public double[] WeightsFrom(double origin) => _weights ??= [.. Enumerable.Range(0, Count).Select(i => _counts[i] * Math.Exp(origin - _values[i]))];

    /// <summary>The running sums of <see cref="WeightsFrom"/>: element i holds those before value i.</summary>
    public double[] HeadsFrom(double origin)
    {
        if (_heads is null)
        {
            var weights = WeightsFrom(origin);
            _heads = new double[Count + 1];
            for (var i = 0; i < Count; i++)
            {
                _heads[i + 1] = _heads[i] + weights[i];
            }
        }

        return _heads;
    }

    private static double[] TailsOf(ReadOnlySpan<double> values, ReadOnlySpan<double> counts)
    {
        var tails = new double[values.Length];
        for (var i = values.Length - 1; i >= 0; i--)
        {
            tails[i] = counts[i] + (i + 1 < values.Length ? Math.Exp(values[i] - values[i + 1]) * tails[i + 1] : 0);
        }

        return tails;
    }

    private void Compress()
    {
        Array.Sort(_values, _counts, 0, Count);
        var last = 0;
        for (var i = 1; i < Count; i++)
        {
            if (_values[i] - _values[last] <= Same)
            {
                _counts[last] += _counts[i];
            }
            else
            {
                last++;
                (_values[last], _counts[last]) = (_values[i], _counts[i]);
            }
        }

        Count = Math.Min(Count, last + 1);
    }
}

namespace SurveyStats.Significance;

/// <summary>The sums of terms that the fillings of a half have, ascending, and how many fillings have each.</summary>
internal sealed class ValueList
{
    // Far above the rounding of sums, and far below the tolerance for ties.
    private const double Same = 1e-11;

    private double[] _values;
    private double[]? _counts;
    private double[]? _weights;
    private double[]? _heads;
    private double[]? _tails;

    public ValueList(int capacity = 16)
    {
        _values = new double[capacity];
    }

    /// <summary>The number of different sums.</summary>
    public int Count { get; private set; }

    /// <summary>The sums.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    /// <summary>How many fillings have each sum.</summary>
    public ReadOnlySpan<double> Counts => _counts!.AsSpan(0, Count);

    /// <summary>Adds one filling to a list of single ones; the list is in order after <see cref="Close"/>.</summary>
    public void Add(double value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, 2 * Count);
        }

        _values[Count++] = value;
    }

    /// <summary>Adds fillings to a list of several; it is in order after <see cref="Close"/>.</summary>
    public void Add(double value, double count)
    {
        _counts ??= new double[_values.Length];
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
    public double[] WeightsFrom(double origin) => _weights ??= [.. Enumerable.Range(0, Count).Select(i => _counts![i] * Math.Exp(origin - _values[i]))];

    /// <summary>The running sums of <see cref="WeightsFrom"/>: element i holds those before value i.</summary>
    public double[] HeadsFrom(double origin)
    {
        if (_heads is null)
        {
            var weights = WeightsFrom(origin);
            _heads = new double[Count + 1];
            var (sum, lost) = (0.0, 0.0);
            for (var i = 0; i < Count; i++)
            {
                // What rounding takes from the sum is given back at the next step: Kahan (1965).
                var weight = weights[i] - lost;
                var next = sum + weight;
                lost = next - sum - weight;
                _heads[i + 1] = sum = next;
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
        if (_counts is null)
        {
            Array.Sort(_values, 0, Count);
            _counts = new double[_values.Length];
            _counts.AsSpan(0, Count).Fill(1);
        }
        else
        {
            Array.Sort(_values, _counts, 0, Count);
        }

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

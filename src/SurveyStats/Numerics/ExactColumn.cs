namespace SurveyStats.Numerics;

/// <summary>A column of exact sums, side by side: two doubles each, three where one needs them, and more for the few.</summary>
internal sealed class ExactColumn(int count)
{
    private readonly double[] _values = new double[count];
    private readonly double[] _rests = new double[count];
    private double[]? _thirds;
    private Dictionary<int, ExactTotal>? _further;

    /// <summary>The sums of two columns, place by place.</summary>
    public static ExactColumn Sum(ExactColumn first, ExactColumn second)
    {
        var sum = new ExactColumn(first.Count);
        for (var i = 0; i < sum.Count; i++)
        {
            sum[i] = first[i] + second[i];
        }

        return sum;
    }

    /// <summary>The sums at some places, in their order.</summary>
    public ExactColumn InOrder(int[] places)
    {
        var column = new ExactColumn(places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            column[i] = this[places[i]];
        }

        return column;
    }

    public int Count => _values.Length;

    public ExactTotal this[int index]
    {
        get => _further is not null && _further.TryGetValue(index, out var total) ? total : ExactTotal.OfParts(_values[index], _rests[index], _thirds?[index] ?? 0);
        set
        {
            (_values[index], _rests[index]) = (value.Value, value.Rest);
            if (value.Third != 0 || _thirds is not null)
            {
                _thirds ??= new double[_values.Length];
                _thirds[index] = value.Third;
            }

            if (value.HasFurther)
            {
                (_further ??= [])[index] = value;
            }
            else
            {
                _further?.Remove(index);
            }
        }
    }

    /// <summary>The sums, rounded. Not to be changed.</summary>
    public double[] Values => _values;

    /// <summary>One sum, rounded.</summary>
    public double ValueAt(int index) => _values[index];
}

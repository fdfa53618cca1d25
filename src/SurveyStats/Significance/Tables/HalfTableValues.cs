namespace SurveyStats.Significance;

/// <summary>The sums of terms of all fillings of a half, for each taking from the nodes; takings that differ in order only share a list.</summary>
/// <param name="half">The half.</param>
/// <param name="key">The keys of takings.</param>
/// <param name="limit">The largest sum of terms of any filling of fewer stages that can matter, by the number of stages.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class HalfTableValues(HalfTable half, NodeKey key, Func<int, double> limit, WorkBudget budget)
{
    private readonly Dictionary<ulong, ValueList>[] _known = [.. Enumerable.Range(0, half.Stages).Select(_ => new Dictionary<ulong, ValueList>())];

    private readonly Dictionary<ulong, int> _positions = [];
    private readonly List<(int[] Taking, double Largest)> _asked = [];
    private readonly List<ValueList?> _lists = [];

    /// <summary>The list of a taking that was asked for, made when it is first read.</summary>
    public ValueList this[int position] => _lists[position] ??= Make(half.Stages, _asked[position].Taking, _asked[position].Largest);

    /// <summary>Asks for the list of a taking, complete up to a largest sum; all asking comes before the first reading.</summary>
    public int Ask(int[] u, double largest)
    {
        var code = key.Of(u);
        if (_positions.TryGetValue(code, out var position))
        {
            if (_asked[position].Largest < largest)
            {
                _asked[position] = (_asked[position].Taking, largest);
            }

            return position;
        }

        position = _asked.Count;
        _positions.Add(code, position);
        _asked.Add((key.Sorted(), largest));
        _lists.Add(null);
        budget.Store(u.Length);
        return position;
    }

    private ValueList Make(int stages, int[] u, double largest)
    {
        var list = new ValueList();
        if (stages == 1)
        {
            list.Add(u.Sum(x => half.FirstTerms[x]));
        }
        else if (stages == 2)
        {
            half.Walk(2, u, largest, budget, (_, _, sum) => list.Add(sum));
        }
        else
        {
            half.Walk(stages, u, largest, budget, (left, own, _) => AddShifted(list, Known(stages - 1, left), own, largest));
        }

        // Putting in order costs more than walking.
        budget.Spend(5L * list.Count);
        list.Close();
        budget.Store(2 * list.Count);
        return list;
    }

    private ValueList Known(int stages, int[] u)
    {
        var code = key.Of(u);
        if (!_known[stages].TryGetValue(code, out var list))
        {
            list = Make(stages, key.Sorted(), limit(stages));
            _known[stages].Add(code, list);
        }

        return list;
    }

    private void AddShifted(ValueList list, ValueList part, double own, double largest)
    {
        var values = part.Values;
        var counts = part.Counts;
        budget.Spend(values.Length);
        for (var i = 0; i < values.Length && values[i] + own <= largest && !budget.IsExhausted; i++)
        {
            list.Add(values[i] + own, counts[i]);
        }
    }
}

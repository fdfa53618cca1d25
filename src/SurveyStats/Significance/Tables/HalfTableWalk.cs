namespace SurveyStats.Significance;

/// <summary>
/// Walks over the fillings x of one stage, x_j of node j, that can stay within a limit. The least sum with x_j is convex in x_j: from its least point
/// the walk goes up, then down, and turns back where the limit is passed.
/// </summary>
internal sealed class HalfTableWalk
{
    private readonly double[] _own;
    private readonly double[] _before;
    private readonly int[] _u;
    private readonly double _limit;
    private readonly WorkBudget _budget;
    private readonly Action<int[], double, double> _visit;
    private readonly int[] _left;
    private readonly int[] _least;
    private readonly int[] _most;
    private readonly double[] _bound;

    /// <param name="own">The terms of the stage.</param>
    /// <param name="before">The least sums of the stages before it, by node.</param>
    /// <param name="all">The least sums of both, by node.</param>
    /// <param name="u">What they share out, by node.</param>
    /// <param name="limit">The largest sum of terms.</param>
    /// <param name="budget">What the walk costs.</param>
    /// <param name="visit">Takes what is left of u, the sum of the terms of x, and the least sum of all terms with it.</param>
    public HalfTableWalk(
        double[] own, double[] before, double[] all, int[] u, double limit, WorkBudget budget, Action<int[], double, double> visit)
    {
        var d = u.Length;
        (_own, _before, _u, _limit, _budget, _visit) = (own, before, u, limit, budget, visit);
        (_left, _least, _most, _bound) = (new int[d], new int[d + 1], new int[d + 1], new double[d + 1]);
        for (var j = d - 1; j >= 0; j--)
        {
            _least[j] = _least[j + 1] + Math.Max(0, u[j] - before.Length + 1);
            _most[j] = _most[j + 1] + Math.Min(u[j], own.Length - 1);
            _bound[j] = _bound[j + 1] + (u[j] < all.Length ? all[u[j]] : double.PositiveInfinity);
        }
    }

    /// <summary>Walks over the fillings with a total.</summary>
    public void Start(int total)
    {
        if (total >= _least[0] && total <= _most[0] && _bound[0] <= _limit)
        {
            Descend(0, total, 0, 0);
        }
    }

    private void Descend(int j, int rest, double sum, double least)
    {
        var isLastPair = j == _u.Length - 2;
        var from = Math.Max(_least[j] - _least[j + 1], rest - _most[j + 1]);
        var to = Math.Min(_most[j] - _most[j + 1], rest - _least[j + 1]);
        var start = isLastPair ? BestOfPair(j, rest, from, to) : BestOfOne(j, from, to);
        for (var x = start; x <= to && Step(j, x, rest, sum, least, isLastPair); x++)
        {
        }

        for (var x = start - 1; x >= from && Step(j, x, rest, sum, least, isLastPair); x--)
        {
        }
    }

    /// <summary>Takes x of node j; false where the limit is passed.</summary>
    private bool Step(int j, int x, int rest, double sum, double least, bool isLastPair)
    {
        _budget.Spend(1);
        var left = _u[j] - x;
        var (sumNow, leastNow) = (sum + _own[x], least + (_own[x] + _before[left]));
        if (isLastPair)
        {
            var y = rest - x;
            var other = _u[j + 1] - y;
            leastNow += _own[y] + _before[other];
            if (leastNow > _limit || _budget.IsExhausted)
            {
                return false;
            }

            (_left[j], _left[j + 1]) = (left, other);
            _visit(_left, sumNow + _own[y], leastNow);
            return true;
        }

        if (leastNow + _bound[j + 1] > _limit || _budget.IsExhausted)
        {
            return false;
        }

        _left[j] = left;
        Descend(j + 1, rest - x, sumNow, leastNow);
        return true;
    }

    private int BestOfOne(int j, int from, int to)
    {
        var u = _u[j];
        while (from < to)
        {
            var x = (from + to) / 2;
            (from, to) = _own[x + 1] + _before[u - x - 1] < _own[x] + _before[u - x] ? (x + 1, to) : (from, x);
        }

        return from;
    }

    private int BestOfPair(int j, int rest, int from, int to)
    {
        var (u, v) = (_u[j], _u[j + 1] - rest);
        while (from < to)
        {
            var x = (from + to) / 2;
            var rise = _own[x + 1] + _before[u - x - 1] + _own[rest - x - 1] + _before[v + x + 1]
                - (_own[x] + _before[u - x] + _own[rest - x] + _before[v + x]);
            (from, to) = rise < 0 ? (x + 1, to) : (from, x);
        }

        return from;
    }
}

namespace SurveyStats.Significance;

/// <summary>
/// What the first half of the stages can take from the nodes, so that the least sum of terms of both halves stays within a limit. Takings that differ
/// only among nodes with equal totals come once, with their number.
/// </summary>
internal sealed class TableCut
{
    private readonly int[] _nodes;
    private readonly double[] _first;
    private readonly double[] _second;
    private readonly int[] _lows;
    private readonly double[][] _bound;
    private readonly int[] _lowest;
    private readonly int _taken;

    public TableCut(TablePlan plan, HalfTable first, HalfTable second)
    {
        _nodes = plan.Nodes;
        _taken = plan.First.Sum();
        (_first, _second) = (first.Least, second.Least);
        _lows = [.. _nodes.Select(g => Math.Max(0, g - _second.Length + 1))];
        _bound = new double[_nodes.Length + 1][];
        _lowest = new int[_nodes.Length + 1];
        _bound[^1] = [0];
        for (var j = _nodes.Length - 1; j >= 0; j--)
        {
            var (g, low) = (_nodes[j], _lows[j]);
            var least = Enumerable.Range(low, Math.Min(g, _first.Length - 1) - low + 1).Select(u => _first[u] + _second[g - u]).ToArray();
            _lowest[j] = _lowest[j + 1] + low;
            _bound[j] = ConvexMinimum.Of(least, _bound[j + 1], int.MaxValue);
        }
    }

    /// <summary>Visits every taking: what was taken, the least sums of the first and of the second half, and how many takings it stands for.</summary>
    public void Walk(double limit, WorkBudget budget, Action<int[], double, double, double> visit)
    {
        var taken = new int[_nodes.Length];
        Descend(0, _taken, 0, 0, 1, 0);

        void Descend(int j, int rest, double first, double second, double number, int run)
        {
            var isTwin = j > 0 && _nodes[j] == _nodes[j - 1];
            var to = Math.Min(Math.Min(isTwin ? taken[j - 1] : _nodes[j], rest - _lowest[j + 1]), _first.Length - 1);
            var from = Math.Max(_lows[j], rest - _lowest[j + 1] - _bound[j + 1].Length + 1);
            var start = Best(j, rest, from, to);
            for (var u = start; u <= to && Step(j, u, rest, first, second, number, run, isTwin); u++)
            {
            }

            for (var u = start - 1; u >= from && Step(j, u, rest, first, second, number, run, isTwin); u--)
            {
            }
        }

        bool Step(int j, int u, int rest, double first, double second, double number, int run, bool isTwin)
        {
            budget.Spend(1);
            var (one, other) = (first + _first[u], second + _second[_nodes[j] - u]);
            if (budget.IsExhausted || one + other + _bound[j + 1][rest - u - _lowest[j + 1]] > limit)
            {
                return false;
            }

            taken[j] = u;
            var equal = isTwin && u == taken[j - 1] ? run + 1 : 1;
            var total = isTwin ? number * Twins(j) / equal : number;
            if (j == _nodes.Length - 1)
            {
                visit(taken, one, other, total);
            }
            else
            {
                Descend(j + 1, rest - u, one, other, total, equal);
            }

            return true;
        }
    }

    /// <summary>Where the least sum with u of node j is least: it is convex in u.</summary>
    private int Best(int j, int rest, int from, int to)
    {
        var (g, bound, shift) = (_nodes[j], _bound[j + 1], rest - _lowest[j + 1]);
        while (from < to)
        {
            var u = (from + to) / 2;
            var rise = _first[u + 1] + _second[g - u - 1] + bound[shift - u - 1] - (_first[u] + _second[g - u] + bound[shift - u]);
            (from, to) = rise < 0 ? (u + 1, to) : (from, u);
        }

        return from;
    }

    private int Twins(int j) => j + 1 - Array.IndexOf(_nodes, _nodes[j]);
}

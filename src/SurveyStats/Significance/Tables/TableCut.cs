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
            var to = Math.Min(Math.Min(isTwin ? taken[j - 1] : _nodes[j], rest), _first.Length - 1);
            var from = Math.Max(_lows[j], rest - _lowest[j + 1] - _bound[j + 1].Length + 1);
            to = Math.Min(to, rest - _lowest[j + 1]);
            budget.Spend(Math.Max(1, to - from + 1));
            for (var u = from; u <= to && !budget.IsExhausted; u++)
            {
                var (one, other) = (first + _first[u], second + _second[_nodes[j] - u]);
                if (one + other + _bound[j + 1][rest - u - _lowest[j + 1]] > limit)
                {
                    continue;
                }

                taken[j] = u;
                var twins = isTwin ? Twins(j) : 1;
                var equal = isTwin && u == taken[j - 1] ? run + 1 : 1;
                var total = isTwin ? number * twins / equal : number;
                if (j == _nodes.Length - 1)
                {
                    visit(taken, one, other, total);
                }
                else
                {
                    Descend(j + 1, rest - u, one, other, total, equal);
                }
            }
        }
    }

    private int Twins(int j) => j + 1 - Array.IndexOf(_nodes, _nodes[j]);
}

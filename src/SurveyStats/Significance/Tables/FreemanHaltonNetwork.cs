using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The exact p-value: the probability of all tables at most as probable as the observed one.
/// <para>
/// Formula: given what the first half of the stages takes from the nodes, a table is any filling a of the first half with any filling b of the second, and
/// ln P = C - a - b by their sums of terms. With both lists in order, the pairs on either side of the threshold are summed by one pass over both.
/// Takings and fillings whose least sum shows on which side they are, are never visited.
/// </para>
/// Where p is not small, the probable tables are summed and p is the rest; where it is small, the improbable ones themselves, each relative to the
/// threshold, so that nothing is lost below the smallest number.
/// Source: Mehta and Patel (1983), Journal of the American Statistical Association 78, for the network and its bounds; the cut into halves is our own.
/// </summary>
internal sealed class FreemanHaltonNetwork(TablePlan plan, WorkBudget budget)
{
    // ln 1e10: so many fillings of a half are out of reach; there is no need to try.
    private const double LogHopeless = 23;

    private readonly HalfTable _first = new(plan.First, plan.Nodes.Length, plan.Nodes[^1]);
    private readonly HalfTable _second = new(plan.Second, plan.Nodes.Length, plan.Nodes[^1]);

    /// <summary>1 - p, from the tables more probable than the observed one; null if the budget does not suffice.</summary>
    public double? Complement()
    {
        var (origin1, origin2) = (_first.LeastOfStages.Sum(), _second.LeastOfStages.Sum());
        var sum = new ExactSum();
        var isDone = Join(plan.Threshold, (number, one, other) =>
            sum.Add(number * Below(one.Values, one.WeightsFrom(origin1), other.Values, other.HeadsFrom(origin2), plan.Threshold)));
        return isDone ? Math.Min(1, sum.Value * Math.Exp(plan.Constant - origin1 - origin2)) : null;
    }

    /// <summary>ln p, from the tables at most as probable as the observed one up to a horizon; null if the budget does not suffice.</summary>
    public double? LogPValue(double horizon)
    {
        var sum = new ExactSum();
        var isDone = Join(horizon, (number, one, other) =>
            sum.Add(number * FromOn(one.Values, one.Counts, other.Values, other.Tails, plan.Threshold)));
        return isDone ? Math.Min(0, plan.Constant - plan.Threshold + Math.Log(sum.Value)) : null;
    }

    /// <summary>The weight of the pairs a, b with a + b below the threshold.</summary>
    private static double Below(
        ReadOnlySpan<double> a, ReadOnlySpan<double> weights, ReadOnlySpan<double> b, ReadOnlySpan<double> heads, double threshold)
    {
        var (sum, j) = (0.0, b.Length);
        for (var i = 0; i < a.Length; i++)
        {
            while (j > 0 && a[i] + b[j - 1] >= threshold)
            {
                j--;
            }

            if (j == 0)
            {
                break;
            }

            sum += weights[i] * heads[j];
        }

        return sum;
    }

    /// <summary>The number of pairs a, b with a + b from the threshold on, each times exp(threshold - a - b).</summary>
    private static double FromOn(
        ReadOnlySpan<double> a, ReadOnlySpan<double> counts, ReadOnlySpan<double> b, ReadOnlySpan<double> tails, double threshold)
    {
        var (sum, j) = (0.0, b.Length);
        for (var i = 0; i < a.Length; i++)
        {
            while (j > 0 && a[i] + b[j - 1] >= threshold)
            {
                j--;
            }

            if (j < b.Length)
            {
                sum += counts[i] * Math.Exp(threshold - a[i] - b[j]) * tails[j];
            }
        }

        return sum;
    }

    /// <summary>
    /// The logarithm of the number of fillings of the larger half with a sum of terms up to a limit, roughly: the volume of an ellipsoid, by the
    /// variances of the cells.
    /// </summary>
    private double LogFillings(double limit)
    {
        var nodes = plan.Nodes;
        double total = nodes.Sum();
        var cells = plan.First.Length * (nodes.Length - 1);
        var depth = Math.Max(1, limit - _first.LeastOfStages.Sum() - _second.LeastOfStages.Sum());
        var deviations = plan.First.Sum(t => 0.5 * (((nodes.Length - 1) * Math.Log(t)) + nodes.Sum(g => Math.Log(g / total))));
        return deviations + (0.5 * cells * Math.Log(2 * Math.PI * depth)) - Gamma.LogGamma((0.5 * cells) + 1) - Gamma.LogGamma(nodes.Length + 1.0);
    }

    private bool Join(double limit, Action<double, ValueList, ValueList> join)
    {
        if (LogFillings(limit) > LogHopeless || !new NodeKey(plan.Nodes.Length, plan.Nodes[^1]).Fits)
        {
            return false;
        }

        var all = _first.LeastOfStages.Sum() + _second.LeastOfStages.Sum();
        var (first, second) = (Values(_first, limit, all), Values(_second, limit, all));
        var rest = new int[plan.Nodes.Length];
        var leaves = new List<(int First, int Second, double Number)>();
        new TableCut(plan, _first, _second).Walk(limit, budget, (taken, one, other, number) =>
        {
            for (var j = 0; j < rest.Length; j++)
            {
                rest[j] = plan.Nodes[j] - taken[j];
            }

            leaves.Add((first.Ask(taken, limit - other), second.Ask(rest, limit - one), number));
            budget.Store(2);
        });
        foreach (var (one, other, number) in leaves)
        {
            if (budget.IsExhausted)
            {
                return false;
            }

            var (list1, list2) = (first[one], second[other]);
            budget.Spend(list1.Count + list2.Count);
            join(number, list1, list2);
        }

        return !budget.IsExhausted;
    }

    private HalfTableValues Values(HalfTable half, double limit, double least) =>
        new(half, new NodeKey(plan.Nodes.Length, plan.Nodes[^1]), stages => limit - least + half.LeastOfStages.Take(stages).Sum(), budget);
}

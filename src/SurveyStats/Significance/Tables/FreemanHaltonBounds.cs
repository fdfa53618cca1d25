namespace SurveyStats.Significance;

/// <summary>
/// Certified bounds of the exact p-value of a table too large for it.
/// <para>
/// Formula: as <see cref="FreemanHaltonNetwork"/>, with the sums of terms of each half on a grid of width w. A table of k stages is then at most k w / 2
/// from its place, so that the tables placed below the threshold less that distance are certainly more probable than the observed one, and those placed
/// above it by that distance certainly not.
/// </para>
/// The weights themselves are exact up to rounding, for which both bounds are moved by 1e-9 more.
/// Source: Mehta and Patel (1983) for the network; the grid and its bounds are our own.
/// </summary>
internal sealed class FreemanHaltonBounds(TablePlan plan, WorkBudget budget, int bins)
{
    private const double Rounding = 1e-9;

    private readonly HalfTable _first = new(plan.First, plan.Nodes.Length, plan.Nodes[^1]);
    private readonly HalfTable _second = new(plan.Second, plan.Nodes.Length, plan.Nodes[^1]);

    /// <summary>A lower and an upper bound of p; null if the budget does not suffice.</summary>
    public (double Lower, double Upper)? Bounds()
    {
        var all = _first.LeastOfStages.Sum() + _second.LeastOfStages.Sum();
        var width = Math.Max(plan.Threshold - all, 1) / bins;
        var (first, second) = (Binned(_first, all, width), Binned(_second, all, width));
        var error = (first.Error + second.Error) / width;
        var (certain, possible) = ((int)Math.Floor((plan.Threshold / width) - error) - 1, (int)Math.Ceiling((plan.Threshold / width) + error));
        var (inside, near) = (0.0, 0.0);
        var rest = new int[plan.Nodes.Length];
        new TableCut(plan, _first, _second).Walk(plan.Threshold, budget, (taken, _, _, number) =>
        {
            for (var j = 0; j < rest.Length; j++)
            {
                rest[j] = plan.Nodes[j] - taken[j];
            }

            var (one, other) = (first.Of(taken), second.Of(rest));
            budget.Spend(one.Weights.Length / 2);
            inside += number * one.PairsUpTo(other, certain);
            near += number * one.PairsUpTo(other, possible);
        });
        var scale = Math.Exp(plan.Constant);
        var least = Math.Exp(plan.Constant - plan.Observed);
        return budget.IsExhausted
            ? null
            : (Math.Clamp(1 - (near * scale) - Rounding, least, 1), Math.Clamp(1 - (inside * scale) + Rounding, least, 1));
    }

    private BinnedHalfTable Binned(HalfTable half, double least, double width)
    {
        var key = new NodeKey(plan.Nodes.Length, plan.Nodes[^1]);
        return new BinnedHalfTable(half, key, stages => plan.Threshold - least + half.LeastOfStages.Take(stages).Sum(), width, budget);
    }
}

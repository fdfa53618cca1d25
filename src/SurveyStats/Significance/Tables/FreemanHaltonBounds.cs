using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Certified bounds of the exact p-value of a table too large for it.
/// <para>
/// Formula: as <see cref="FreemanHaltonNetwork"/>, with the sums of terms of each half on a grid of width w. A table of k stages is then at most k w / 2
/// from its place, so that the tables placed below the threshold less that distance are certainly more probable than the observed one, and those placed
/// above it by that distance certainly not. Fillings of a half that are improbable altogether are not visited where the work does not suffice; what is
/// missing from the total of 1 counts for the one bound and not for the other.
/// </para>
/// The weights themselves are exact up to rounding, for which both bounds are moved by 1e-9 more.
/// Source: Mehta and Patel (1983) for the network; the grid and its bounds are our own.
/// </summary>
internal sealed class FreemanHaltonBounds(TablePlan plan, long work, long storage)
{
    private const double Rounding = 1e-9;

    // Bins between the most probable table and the threshold, and the steps that one step of a walk costs with them.
    private const int Bins = 128;
    private const double StepsPerVisit = 24;

    private readonly HalfTable _first = new(plan.First, plan.Nodes.Length, plan.Nodes[^1]);
    private readonly HalfTable _second = new(plan.Second, plan.Nodes.Length, plan.Nodes[^1]);

    private double Least => _first.LeastOfStages.Sum() + _second.LeastOfStages.Sum();

    /// <summary>A lower and an upper bound of p; null if the budget does not suffice.</summary>
    public (double Lower, double Upper)? Bounds()
    {
        if (!new NodeKey(plan.Nodes.Length, plan.Nodes[^1]).Fits)
        {
            return null;
        }

        var reach = Reach();
        var width = Math.Max(plan.Threshold - Least, 1) / Bins;
        var (budget, budget1, budget2) = (new WorkBudget(work, storage / 3), new WorkBudget(2 * work, storage / 3), new WorkBudget(2 * work, storage / 3));
        var takings = Takings(Math.Min(plan.Threshold, Least + reach), budget);
        var (first, second) = (Binned(_first, reach, width, budget1), Binned(_second, reach, width, budget2));
        if (budget.IsExhausted)
        {
            return null;
        }

        // Each half has a budget of its own, so that side by side they end as they would one after the other.
        Parallel.Invoke(
            () => takings.ForEach(t => first.Of(t.Taken)),
            () => takings.ForEach(t => second.Of(Rest(t.Taken))));
        return budget1.IsExhausted || budget2.IsExhausted ? null : Join(takings, first, second, width, isWhole: Least + reach >= plan.Threshold);
    }

    private (double Lower, double Upper) Join(
        List<(int[] Taken, double Number)> takings, BinnedHalfTable first, BinnedHalfTable second, double width, bool isWhole)
    {
        var error = (first.Error + second.Error) / width;
        var (certain, possible) = ((int)Math.Floor((plan.Threshold / width) - error) - 1, (int)Math.Ceiling((plan.Threshold / width) + error));
        var (inside, near, unknown, all) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (taken, number) in takings)
        {
            var (one, other) = (first.Of(taken), second.Of(Rest(taken)));
            inside += number * one.PairsUpTo(other, certain);
            near += number * one.PairsUpTo(other, possible);
            unknown += number * ((one.Total * other.Total) - (one.Visited * other.Visited));
            all += number * one.Total * other.Total;
        }

        var scale = Math.Exp(plan.Constant);
        var missing = (unknown * scale) + (isWhole ? 0 : Math.Max(0, 1 - (all * scale)));
        var least = Math.Exp(plan.Constant - plan.Observed);
        return (Math.Clamp(1 - (near * scale) - missing - Rounding, least, 1), Math.Clamp(1 - (inside * scale) + Rounding, least, 1));
    }

    private List<(int[] Taken, double Number)> Takings(double limit, WorkBudget budget)
    {
        var takings = new List<(int[], double)>();
        new TableCut(plan, _first, _second).Walk(limit, budget, (taken, _, _, number) =>
        {
            takings.Add(([.. taken], number));
            budget.Store(taken.Length);
        });
        return takings;
    }

    /// <summary>
    /// How far above the least sum of terms the walks go, so that the work suffices roughly: the takings of a half and the fillings of one stage lie in
    /// an ellipsoid of 2 (d - 1) dimensions, whose axes are the deviations of the cells; takings that differ in order count once.
    /// </summary>
    private double Reach()
    {
        var d = plan.Nodes.Length;
        var (total, taken, stage) = ((double)plan.Nodes.Sum(), (double)plan.First.Sum(), (double)plan.First.Max());
        var deviations = (0.5 * (d - 1) * Math.Log(taken * (1 - (taken / total)) * stage)) + plan.Nodes.Sum(g => Math.Log(g / total));
        var visits = Math.Log(work / StepsPerVisit) + Gamma.LogGamma(d) + Gamma.LogGamma(d + 1.0) - deviations;
        return Math.Exp(visits / (d - 1)) / (2 * Math.PI);
    }

    private int[] Rest(int[] taken) => [.. plan.Nodes.Zip(taken, (all, part) => all - part)];

    private BinnedHalfTable Binned(HalfTable half, double reach, double width, WorkBudget budget)
    {
        var least = Least;
        return new BinnedHalfTable(
            half,
            new NodeKey(plan.Nodes.Length, plan.Nodes[^1]),
            stages => plan.Threshold - least + half.LeastOfStages.Take(stages).Sum(),
            reach,
            width,
            budget);
    }
}

namespace SurveyStats.Significance;

/// <summary>The binned sums of terms of all fillings of a half, for each taking from the nodes; takings that differ in order only share their bins.</summary>
/// <param name="half">The half.</param>
/// <param name="key">The keys of takings.</param>
/// <param name="limit">The largest sum of terms of any filling that can matter, by the number of stages.</param>
/// <param name="reach">How far above the least sum of terms fillings are visited, where that is nearer than the limit.</param>
/// <param name="width">The width of the grid.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class BinnedHalfTable(HalfTable half, NodeKey key, Func<int, double> limit, double reach, double width, WorkBudget budget)
{
    private readonly Dictionary<ulong, BinnedValues>[] _known = [.. Enumerable.Range(0, half.Stages + 1).Select(_ => new Dictionary<ulong, BinnedValues>())];

    /// <summary>How far the position of a filling may be from its sum of terms: half a width for each rounding.</summary>
    public double Error => half.Stages * (width / 2);

    /// <summary>The bins for a taking.</summary>
    public BinnedValues Of(ReadOnlySpan<int> u) => Known(half.Stages, u);

    private BinnedValues Known(int stages, ReadOnlySpan<int> u)
    {
        var code = key.Of(u);
        if (!_known[stages].TryGetValue(code, out var bins))
        {
            bins = Make(stages, key.Sorted());
            _known[stages].Add(code, bins);
        }

        return bins;
    }

    private BinnedValues Make(int stages, int[] u)
    {
        var most = Math.Min(limit(stages), half.LeastOfStages.Take(stages).Sum() + reach);
        var (total, isWhole) = (Math.Exp(half.LogWeight(stages, u)), stages == 1 || most == limit(stages));
        var (first, last) = (Bin(half.LeastOf(stages, u)) - stages, Bin(stages == 2 ? most : limit(stages)) + stages);
        var bins = new BinnedValues(first, Math.Max(0, last - first + 1), total, isWhole ? total : 0);
        budget.Store(bins.Weights.Length + 8);
        budget.Spend(bins.Weights.Length / 8);
        if (stages == 1)
        {
            var sum = u.Sum(x => half.FirstTerms[x]);
            bins.Add(Bin(sum), Math.Exp(-sum));
        }
        else if (stages == 2)
        {
            half.Walk(2, u, most, budget, (_, _, sum) => bins.Add(Bin(sum), Math.Exp(-sum)));
        }
        else
        {
            half.Walk(stages, u, most, budget, (left, own, _) =>
            {
                var part = Known(stages - 1, left);
                budget.Spend(3 + (part.Weights.Length / 16));
                bins.AddShifted(part, Bin(own), Math.Exp(-own));
            });
        }

        return bins;
    }

    private int Bin(double sum) => (int)Math.Round(sum / width);
}

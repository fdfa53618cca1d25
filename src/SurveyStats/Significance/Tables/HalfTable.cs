using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// What is common to all ways of filling one half of a table: its stages' terms, bounds on their sums, and the walk over the first line of it.
/// </summary>
internal sealed class HalfTable
{
    private readonly double[][] _terms;
    private readonly double[][] _least;
    private readonly int[] _stages;

    /// <param name="stages">The totals of the stages.</param>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="largest">The largest total of a node.</param>
    public HalfTable(int[] stages, int nodes, int largest)
    {
        _stages = stages;
        _terms = [.. stages.Select(t => CellTerms.UpTo(Math.Min(t, largest), (double)t / nodes))];
        _least = new double[stages.Length][];
        _least[0] = _terms[0];
        for (var h = 1; h < stages.Length; h++)
        {
            _least[h] = ConvexMinimum.Of(_least[h - 1], _terms[h], largest);
        }

        LeastOfStages = [.. stages.Select((t, h) => Enumerable.Range(0, nodes).Sum(j => _terms[h][Share(t, nodes, j)]))];
    }

    /// <summary>The number of stages.</summary>
    public int Stages => _stages.Length;

    /// <summary>The least sum of the terms of each stage, whatever the nodes.</summary>
    public double[] LeastOfStages { get; }

    /// <summary>The least sum of the terms of all stages in one node, by the total of the node; no longer than the largest possible total.</summary>
    public double[] Least => _least[^1];

    /// <summary>The least sum of terms of the first stages for a taking.</summary>
    public double LeastOf(int stages, int[] u) => u.Sum(x => _least[stages - 1][x]);

    /// <summary>
    /// The logarithm of the sum of exp(-s) over all fillings of the first stages for a taking u, s the sum of terms: by Vandermonde's identity,
    /// n! / (prod t_i! prod u_j!) times prod m_i^t_i exp(-t_i), n the total.
    /// </summary>
    public double LogWeight(int stages, int[] u)
    {
        var own = _stages.Take(stages);
        return Gamma.LogGamma(u.Sum() + 1.0) - u.Sum(n => Gamma.LogGamma(n + 1.0))
            + own.Sum(t => (t * Math.Log((double)t / u.Length)) - t - Gamma.LogGamma(t + 1.0));
    }

    /// <summary>The terms of the first stage.</summary>
    public double[] FirstTerms => _terms[0];

    /// <summary>
    /// Walks over every filling x of the last of the first <paramref name="stages"/> stages that leaves u - x to the stages before it and whose sum of
    /// terms can stay within the limit.
    /// </summary>
    /// <param name="stages">The number of stages that share out u, 2 at least.</param>
    /// <param name="u">What the stages take from each node.</param>
    /// <param name="limit">The largest sum of terms.</param>
    /// <param name="budget">What the walk costs.</param>
    /// <param name="visit">
    /// Takes what is left of u, the sum of the terms of x, and the least sum of all terms with it (the sum itself for 2 stages).
    /// </param>
    public void Walk(int stages, int[] u, double limit, WorkBudget budget, Action<int[], double, double> visit) =>
        new HalfTableWalk(_terms[stages - 1], _least[stages - 2], _least[stages - 1], u, limit, budget, visit).Start(_stages[stages - 1]);

    /// <summary>The share of node j when t is shared out as evenly as can be.</summary>
    private static int Share(int t, int nodes, int j) => (t / nodes) + (j < t % nodes ? 1 : 0);
}

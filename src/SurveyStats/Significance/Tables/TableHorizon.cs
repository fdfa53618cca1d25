namespace SurveyStats.Significance;

/// <summary>
/// An upper bound of the probability of all tables whose sum of terms is beyond a horizon: they need not be visited where it is negligible.
/// <para>
/// Formula: for 0 &lt; a &lt; 1 and s the sum of terms, exp(-s) &lt;= exp(-(1 - a) H) exp(-a s) beyond H, and exp(-a s) sums over all tables to at most
/// the product over the free cells of sum over n of exp(-a f_ij(n)), with f_ij about the expected count of the cell. The best of several a counts.
/// </para>
/// Source: Chernoff (1952), Annals of Mathematical Statistics 23.
/// </summary>
internal sealed class TableHorizon
{
    private static readonly double[] Exponents = [.. Enumerable.Range(1, 19).Select(i => i / 20.0)];

    private readonly double[] _logMasses;
    private readonly double _constant;
    private readonly double _shift;

    public TableHorizon(TablePlan plan)
    {
        int[] stages = [.. plan.First, .. plan.Second];
        double total = stages.Sum();
        _shift = plan.Nodes.Sum(g => CellTerms.Deviance(g, total / plan.Nodes.Length));
        _constant = plan.Constant - _shift;
        _logMasses = new double[Exponents.Length];
        for (var i = 0; i < stages.Length; i++)
        {
            for (var j = 0; j < plan.Nodes.Length; j++)
            {
                // The largest stage, the first of both halves, and the last node are given by the others.
                var isFree = i > 0 && j < plan.Nodes.Length - 1;
                Add(CellTerms.UpTo(Math.Min(stages[i], plan.Nodes[j]), stages[i] * (plan.Nodes[j] / total)), isFree);
            }
        }
    }

    /// <summary>The horizon beyond which all tables together have at most a probability, by its logarithm.</summary>
    public double For(double logProbability) =>
        _shift + Enumerable.Range(0, Exponents.Length).Min(k => (_constant + _logMasses[k] - logProbability) / (1 - Exponents[k]));

    /// <summary>The logarithm of an upper bound of the probability of all tables beyond a horizon.</summary>
    public double LogBeyond(double horizon) =>
        Enumerable.Range(0, Exponents.Length).Min(k => _constant + _logMasses[k] - ((1 - Exponents[k]) * (horizon - _shift)));

    private void Add(double[] terms, bool isFree)
    {
        var least = terms.Min();
        for (var k = 0; k < Exponents.Length; k++)
        {
            var a = Exponents[k];
            _logMasses[k] -= a * least;
            _logMasses[k] += isFree ? Math.Log(terms.Sum(f => Math.Exp(a * (least - f)))) : 0;
        }
    }
}

namespace SurveyStats.Numerics;

/// <summary>
/// max |T| where the T share one variable Z and nothing else, T_i = b_i Z + s_i E_i with s_i = sqrt(1 - b_i^2): comparisons of independent groups with
/// one reference.
/// Formula: P(max |T| &gt; c) = 2 times the integral over z &gt;= 0 of phi(z) [1 - product over i of (1 - Q((c - b_i z)/s_i) - Q((c + b_i z)/s_i))].
/// Gauss-Legendre panels, with ends where a factor changes fast.
/// Source: Dunnett (1955), Journal of the American Statistical Association 50.
/// </summary>
internal sealed class MultivariateNormalOneFactor : MultivariateNormalMaximum
{
    private const double NegligibleExponent = 40;
    private const double LongestPanel = 0.75;

    private static readonly GaussLegendre Rule = new(20);
    private static readonly double[] Ends = [-9, -5, -2, 0, 2, 5, 9];

    private readonly double[] _b;
    private readonly double[] _s;

    /// <param name="loadings">b_i and s_i.</param>
    internal MultivariateNormalOneFactor((double B, double S)[] loadings)
    {
        _b = [.. loadings.Select(l => Math.Abs(l.B))];
        _s = [.. loadings.Select(l => l.S)];
    }

    /// <summary>b_i and s_i, or null if the rows have not this form: all but one of their columns belong to one row each.</summary>
    internal static (double B, double S)[]? LoadingsOf(IReadOnlyList<double[]> rows)
    {
        int columns = rows[0].Length;
        var shared = Enumerable.Range(0, columns).Where(k => rows.Count(row => row[k] != 0) > 1).ToList();
        return shared.Count > 1 ? null
            : [.. rows.Select(row => shared.Count == 0 ? (0, 1)
                : (row[shared[0]], Math.Sqrt(Enumerable.Range(0, columns).Where(k => k != shared[0]).Sum(k => row[k] * row[k]))))];
    }

    internal override double UpperTail(double c)
    {
        double last = Math.Sqrt(c * c + 2 * NegligibleExponent);
        var ends = PanelEnds(c, last);
        double sum = 0;
        for (int panel = 1; panel < ends.Count; panel++)
        {
            double width = ends[panel] - ends[panel - 1];
            for (int k = 0; k < Rule.Nodes.Length; k++)
            {
                double z = ends[panel - 1] + width * Rule.Nodes[k];
                sum += width * Rule.Weights[k] * Math.Exp(-z * z / 2) * AnyBeyond(c, z);
            }
        }

        return Math.Min(1, 2 / Math.Sqrt(2 * Math.PI) * sum);
    }

    /// <summary>P(max |T| &gt; c) for a given z.</summary>
    private double AnyBeyond(double c, double z)
    {
        double logNone = 0;
        for (int i = 0; i < _b.Length; i++)
        {
            double beyond = Normal.UpperTail((c - _b[i] * z) / _s[i]) + Normal.UpperTail((c + _b[i] * z) / _s[i]);
            if (beyond >= 1) return 1;
            logNone += Elementary.LogOnePlus(-beyond);
        }

        return -Elementary.ExpMinusOne(logNone);
    }

    private List<double> PanelEnds(double c, double last)
    {
        var ends = new SortedSet<double> { 0, last };
        for (int i = 0; i < _b.Length; i++)
        {
            // T_i passes c at z = c / b_i, within some widths s_i / b_i.
            double width = _s[i] / _b[i];
            if (!(width < LongestPanel)) continue;
            foreach (double end in Ends) ends.Add(Math.Clamp(c / _b[i] + end * width, 0, last));
        }

        var panels = new List<double> { 0 };
        foreach (double end in ends.Skip(1))
        {
            double start = panels[^1];
            int parts = (int)Math.Ceiling((end - start) / LongestPanel);
            for (int part = 1; part <= parts; part++) panels.Add(start + (end - start) * part / parts);
        }

        return panels;
    }
}

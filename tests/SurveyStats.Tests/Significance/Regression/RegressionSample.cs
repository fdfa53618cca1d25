using SurveyStats.Significance;

namespace SurveyStats.Tests.Significance;

/// <summary>The clusters of apiclus1, and the design variance of totals as plainly as it can be written.</summary>
internal static class RegressionSample
{
    private static readonly string[][] Lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", "apiclus1.csv")).Select(l => l.Split(','))];

    public static string[] Column(string name)
    {
        var place = Array.IndexOf(Lines[0], name);
        return [.. Lines.Skip(1).Select(l => l[place])];
    }

    public static double[] Numbers(string name) => Array.ConvertAll(Column(name), v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture));

    public static double[] Indicator(string name, string value) => Array.ConvertAll(Column(name), v => v == value ? 1.0 : 0);

    public static double[] Product(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x * y)];

    /// <summary>A model matrix of named columns, each with the term it belongs to.</summary>
    public static ModelMatrix Matrix(params (string Name, int Term, double[] Values)[] columns) => new(
        [new(ModelMatrix.Intercept, -1), .. columns.Select(c => new ModelColumn(c.Name, c.Term))],
        [.. Enumerable.Range(0, columns[0].Values.Length).SelectMany(r => columns.Select(c => c.Values[r]).Prepend(1))]);

    /// <summary>n/(n-1) sum over the units of (t - mean)(t - mean)'.</summary>
    public static double[,] Covariance(IReadOnlyList<double[]> scores, string[] units)
    {
        var totals = scores.Select(s => units.Select((u, i) => (u, s[i])).GroupBy(x => x.u, x => x.Item2).Select(g => g.Sum()).ToArray()).ToArray();
        var (n, covariance) = (totals[0].Length, new double[scores.Count, scores.Count]);
        for (var j = 0; j < scores.Count; j++)
        {
            for (var k = 0; k < scores.Count; k++)
            {
                var (a, b) = (totals[j].Average(), totals[k].Average());
                covariance[j, k] = n / (n - 1.0) * totals[j].Zip(totals[k], (x, y) => (x - a) * (y - b)).Sum();
            }
        }

        return covariance;
    }

    /// <summary>The result over clusters, as the public type shows it.</summary>
    public static SurveyRegression Regress(RegressionModel model, ModelMatrix matrix, double[] outcomes, double[] weights, string[] units, params RegressionTerm[] terms)
    {
        var rows = RegressionRows.Of(matrix, outcomes, weights);
        var fit = DesignRegression.Linearised(model, rows, scores => Covariance(scores.ToColumns(), units));
        var df = units.Where((_, i) => weights[i] > 0).Distinct().Count() - 1;
        return new SurveyRegression(model, "outcome", terms, fit, df, rows.Count, SampleDesign.Weighted, []);
    }

    /// <summary>A term of which only the name matters.</summary>
    public static RegressionTerm Named(string name) => RegressionTerm.Numeric(new NumericQuestion(name));
}

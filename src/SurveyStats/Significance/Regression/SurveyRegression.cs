using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A regression under a sample design: coefficients with their covariance, and tests of the terms.</summary>
/// <remarks>
/// Immutable. Coefficients maximise the weighted likelihood; their covariance is that of the design, not of the model, so that strata, clusters and
/// weights are respected whatever the model misses. The residual degrees of freedom are those of the design in the domain, plus 1, less the number
/// of coefficients.
/// </remarks>
public sealed partial class SurveyRegression
{
    internal static readonly ResultNote NoDegreesOfFreedom = new(
        NoteCode.NoDegreesOfFreedom, "there are not more primary units, less strata, than coefficients: neither tests nor intervals");

    private readonly RegressionFit _fit;

    internal SurveyRegression(
        RegressionModel model, string outcome, IReadOnlyList<RegressionTerm> terms, RegressionFit fit, double designDegreesOfFreedom, long respondents,
        SampleDesign design, IReadOnlyList<ResultNote> notes)
    {
        _fit = fit;
        (Model, Outcome, Terms, Design, Respondents) = (model, outcome, terms, design, respondents);
        DesignDegreesOfFreedom = designDegreesOfFreedom;
        var df = ResidualDegreesOfFreedom = designDegreesOfFreedom + 1 - fit.Columns.Count;
        Coefficients = [.. fit.Columns.Select((c, j) => new RegressionCoefficient(
            c.Name, c.Term < 0 ? null : terms[c.Term].Name, fit.Coefficients[j], fit.Covariance[j, j], df, model.HasOddsRatios && c.Term >= 0))];
        Tests = [.. terms.Select((_, t) => TestOf(t)).OfType<RegressionTermTest>()];
        Notes = [.. df > 0 ? [] : new[] { NoDegreesOfFreedom }, .. notes];
    }

    /// <summary>The model.</summary>
    public RegressionModel Model { get; }

    /// <summary>What is explained, such as "poverty: Too Little".</summary>
    public string Outcome { get; }

    /// <summary>The terms.</summary>
    public IReadOnlyList<RegressionTerm> Terms { get; }

    /// <summary>The coefficients, the intercept first.</summary>
    public IReadOnlyList<RegressionCoefficient> Coefficients { get; }

    /// <summary>The Wald test of each term, in the order of the terms.</summary>
    public IReadOnlyList<RegressionTermTest> Tests { get; }

    /// <summary>
    /// The degrees of freedom of the design among the respondents of the regression: primary units less strata, or those of the replicates.
    /// </summary>
    public double DesignDegreesOfFreedom { get; }

    /// <summary>The residual degrees of freedom: those of the design in the domain, plus 1, less the number of coefficients.</summary>
    public double ResidualDegreesOfFreedom { get; }

    /// <summary>The number of respondents: those in the domain with an answer to the outcome and to all terms.</summary>
    public long Respondents { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>What to keep in mind: respondents left out, answers without respondents.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>The coefficient with a name.</summary>
    /// <param name="name">The name, such as "country=Norway".</param>
    /// <exception cref="ArgumentException">There is no such coefficient; the message lists those there are.</exception>
    public RegressionCoefficient this[string name] => Coefficients[IndexOf(name)];

    /// <summary>The covariance of two coefficients; of one with itself it is the variance.</summary>
    /// <param name="first">The name of a coefficient.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such coefficient.</exception>
    public double Covariance(string first, string second) => _fit.Covariance[IndexOf(first), IndexOf(second)];

    /// <summary>A sum of coefficients times constants, such as the difference of two levels: estimate, test, interval.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="coefficients">Names of coefficients and what each is multiplied by.</param>
    /// <exception cref="ArgumentException">A coefficient is unknown or none is given, or a factor is not finite.</exception>
    public RegressionCoefficient Contrast(string name, params IReadOnlyList<(string Coefficient, double Factor)> coefficients)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(coefficients);
        if (coefficients.Count == 0 || coefficients.Any(c => !double.IsFinite(c.Factor)))
        {
            throw new ArgumentException($"The contrast '{name}' needs at least one coefficient, all with finite factors.", nameof(coefficients));
        }

        var places = coefficients.Select(c => (Place: IndexOf(c.Coefficient), c.Factor)).ToArray();
        var (estimate, variance) = (new ExactSum(), new ExactSum());
        foreach (var (i, a) in places)
        {
            estimate.Add(a * _fit.Coefficients[i]);
            foreach (var (j, b) in places)
            {
                variance.Add(a * b * _fit.Covariance[i, j]);
            }
        }

        return new RegressionCoefficient(name, null, estimate.Value, variance.Value, ResidualDegreesOfFreedom, Model.HasOddsRatios);
    }

    /// <summary>The estimates and their covariance, in the order of <see cref="Coefficients"/>.</summary>
    internal RegressionFit Fit => _fit;

    private RegressionTermTest? TestOf(int term)
    {
        int[] own = [.. Enumerable.Range(0, _fit.Columns.Count).Where(j => _fit.Columns[j].Term == term)];
        var covariance = new double[own.Length, own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            for (var j = 0; j < own.Length; j++)
            {
                covariance[i, j] = _fit.Covariance[own[i], own[j]];
            }
        }

        return own.Length == 0
            ? null
            : new RegressionTermTest(Terms[term].Name, [.. own.Select(j => _fit.Coefficients[j])], covariance, ResidualDegreesOfFreedom);
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var place = Enumerable.Range(0, Coefficients.Count).FirstOrDefault(j => Coefficients[j].Name == name, -1);
        return place >= 0 ? place : throw new ArgumentException(
            $"The regression has no coefficient '{name}'. Its coefficients: {string.Join(", ", Coefficients.Select(c => $"'{c.Name}'"))}.", nameof(name));
    }
}

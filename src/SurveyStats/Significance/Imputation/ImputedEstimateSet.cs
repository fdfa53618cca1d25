using System.Collections;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>Several estimates from the same imputations, with their covariance, by Rubin's rules.</summary>
/// <remarks>Immutable. Covariance = mean of the covariances within imputations + (1 + 1/m) times that between them. Source: Rubin (1987), section 3.1.</remarks>
public sealed partial class ImputedEstimateSet : IReadOnlyList<ImputedEstimate>
{
    private readonly ImputedEstimate[] _estimates;
    private readonly double[,] _within;
    private readonly double[,] _between;
    private readonly int _imputations;
    private readonly double _degreesOfFreedomComplete;

    internal ImputedEstimateSet(
        IReadOnlyList<string> names, IReadOnlyList<double> means, double[,] within, double[,] between, int imputations, double degreesOfFreedomComplete,
        ImputationDegreesOfFreedom form)
    {
        (_within, _between, _imputations, _degreesOfFreedomComplete) = (within, between, imputations, degreesOfFreedomComplete);
        Form = form;
        _estimates = [.. names.Select((n, i) => new ImputedEstimate(n, means[i], within[i, i], between[i, i], imputations, degreesOfFreedomComplete, form))];
    }

    /// <summary>How the degrees of freedom of the complete data are taken into account.</summary>
    public ImputationDegreesOfFreedom Form { get; }

    /// <inheritdoc/>
    public int Count => _estimates.Length;

    /// <inheritdoc/>
    public ImputedEstimate this[int index] => _estimates[index];

    /// <summary>The estimate with a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such estimate; the message lists those there are.</exception>
    public ImputedEstimate this[string name] => _estimates[IndexOf(name)];

    /// <summary>The total covariance of two estimates; of one with itself it is the variance.</summary>
    /// <param name="first">The name of an estimate.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such estimate.</exception>
    public double Covariance(string first, string second)
    {
        var (i, j) = (IndexOf(first), IndexOf(second));
        return _within[i, j] + ((1 + (1.0 / _imputations)) * _between[i, j]);
    }

    /// <summary>The difference of two estimates.</summary>
    /// <param name="first">The name of an estimate.</param>
    /// <param name="second">The name of the one to subtract.</param>
    /// <exception cref="ArgumentException">There is no such estimate.</exception>
    public ImputedEstimate Compare(string first, string second) => Contrast($"{first} - {second}", (first, 1), (second, -1));

    /// <summary>A sum of estimates times constants.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="coefficients">Names of estimates and what each is multiplied by.</param>
    /// <exception cref="ArgumentException">An estimate is unknown or none is given, or a coefficient is not finite.</exception>
    public ImputedEstimate Contrast(string name, params IReadOnlyList<(string Estimate, double Coefficient)> coefficients)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(coefficients);
        if (coefficients.Count == 0 || coefficients.Any(c => !double.IsFinite(c.Coefficient)))
        {
            throw new ArgumentException($"The contrast '{name}' needs at least one estimate, all with finite coefficients.", nameof(coefficients));
        }

        var places = coefficients.Select(c => (Place: IndexOf(c.Estimate), c.Coefficient)).ToArray();
        var estimate = new ExactSum();
        foreach (var (i, c) in places)
        {
            estimate.Add(c * _estimates[i].Estimate);
        }

        return new ImputedEstimate(name, estimate.Value, QuadraticForm(_within, places), QuadraticForm(_between, places), _imputations, _degreesOfFreedomComplete, Form);
    }

    /// <inheritdoc/>
    public IEnumerator<ImputedEstimate> GetEnumerator() => ((IEnumerable<ImputedEstimate>)_estimates).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>c'M c, 0 where rounding leaves less.</summary>
    private static double QuadraticForm(double[,] matrix, (int Place, double Coefficient)[] places)
    {
        var sum = new ExactSum();
        foreach (var (i, a) in places)
        {
            foreach (var (j, b) in places)
            {
                sum.Add(a * b * matrix[i, j]);
            }
        }

        return Math.Max(sum.Value, 0);
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var place = Array.FindIndex(_estimates, e => e.Name == name);
        return place >= 0 ? place : throw new ArgumentException(
            $"There is no estimate '{name}'. There are: {string.Join(", ", _estimates.Select(e => $"'{e.Name}'"))}.", nameof(name));
    }
}

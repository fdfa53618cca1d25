using System.Collections;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>Several estimates from the same imputations, with their covariance, by Rubin's rules.</summary>
/// <remarks>
/// Immutable. Covariance = mean of the covariances within imputations + (1 + 1/m) times that between them. Source: Rubin (1987), section 3.1.
/// </remarks>
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
    public ImputedEstimate Contrast(string name, params IReadOnlyList<(string Estimate, double Coefficient)> coefficients) =>
        Contrasts((name, coefficients))[0];

    /// <summary>Several sums of estimates times constants, with their covariance.</summary>
    /// <param name="contrasts">What each is called, each once, and names of estimates with what they are multiplied by.</param>
    /// <exception cref="ArgumentException">
    /// There is no contrast, or one without an estimate; a name is empty or stands twice; an estimate is unknown, or a coefficient not finite.
    /// </exception>
    public ImputedEstimateSet Contrasts(params IReadOnlyList<(string Name, IReadOnlyList<(string Estimate, double Coefficient)> Coefficients)> contrasts)
    {
        ArgumentNullException.ThrowIfNull(contrasts);
        foreach (var (name, coefficients) in contrasts)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(contrasts));
            if (coefficients is null || coefficients.Count == 0 || coefficients.Any(c => !double.IsFinite(c.Coefficient)))
            {
                throw new ArgumentException($"The contrast '{name}' needs at least one estimate, all with finite coefficients.", nameof(contrasts));
            }
        }

        string[] names = [.. contrasts.Select(c => c.Name)];
        if (names.Length == 0 || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            throw new ArgumentException("Give at least one contrast, each with a name of its own.", nameof(contrasts));
        }

        var places = contrasts.Select(c => c.Coefficients.Select(x => (Place: IndexOf(x.Estimate), x.Coefficient)).ToArray()).ToArray();
        return new ImputedEstimateSet(
            names,
            [.. places.Select(own => Sum(own.Select(c => c.Coefficient * _estimates[c.Place].Estimate)))],
            Combined(_within, places), Combined(_between, places), _imputations, _degreesOfFreedomComplete, Form);
    }

    /// <inheritdoc/>
    public IEnumerator<ImputedEstimate> GetEnumerator() => ((IEnumerable<ImputedEstimate>)_estimates).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>C M C', with the contrasts for rows of C; no variance is below 0 by rounding.</summary>
    private static double[,] Combined(double[,] matrix, (int Place, double Coefficient)[][] contrasts)
    {
        var combined = new double[contrasts.Length, contrasts.Length];
        for (var k = 0; k < contrasts.Length; k++)
        {
            for (var l = 0; l <= k; l++)
            {
                var sum = Sum(from a in contrasts[k] from b in contrasts[l] select a.Coefficient * b.Coefficient * matrix[a.Place, b.Place]);
                combined[k, l] = combined[l, k] = k == l ? Math.Max(sum, 0) : sum;
            }
        }

        return combined;
    }

    private static double Sum(IEnumerable<double> terms)
    {
        var sum = new ExactSum();
        foreach (var term in terms)
        {
            sum.Add(term);
        }

        return sum.Value;
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var place = Array.FindIndex(_estimates, e => e.Name == name);
        return place >= 0 ? place : throw new ArgumentException(
            $"There is no estimate '{name}'. There are: {string.Join(", ", _estimates.Select(e => $"'{e.Name}'"))}.", nameof(name));
    }
}

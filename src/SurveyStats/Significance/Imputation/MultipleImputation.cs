using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>Combines what several imputations of the missing answers estimate, by Rubin's rules.</summary>
/// <remarks>
/// See <see cref="ImputedEstimate"/> for the formulas. Source: Rubin (1987), Multiple Imputation for Nonresponse in Surveys, section 3.1.
/// </remarks>
public static partial class MultipleImputation
{
    /// <summary>Combines one estimate.</summary>
    /// <param name="estimates">The estimate from each imputation, finite; at least two.</param>
    /// <param name="variances">Its variance in each, finite and not negative.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <param name="name">What is estimated.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two, or not as many variances as estimates, or one is not finite or negative.
    /// </exception>
    public static ImputedEstimate Combine(
        IReadOnlyList<double> estimates, IReadOnlyList<double> variances, double degreesOfFreedomComplete = double.PositiveInfinity,
        ImputationDegreesOfFreedom? form = null, string name = "estimate")
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(variances);
        return Combine(
            [name], [.. estimates.Select(e => (IReadOnlyList<double>)[e])], [.. variances.Select(v => new double[,] { { v } })], degreesOfFreedomComplete, form)[0];
    }

    /// <summary>Combines several estimates with their covariance.</summary>
    /// <param name="names">What is estimated, each once.</param>
    /// <param name="estimates">The estimates from each imputation, in the order of the names; at least two imputations.</param>
    /// <param name="covariances">Their covariance matrix in each.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two imputations or no name or one twice, sizes differ, a number is not finite, or a variance is negative.
    /// </exception>
    public static ImputedEstimateSet Combine(
        IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<double>> estimates, IReadOnlyList<double[,]> covariances,
        double degreesOfFreedomComplete = double.PositiveInfinity, ImputationDegreesOfFreedom? form = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(covariances);
        Check(names, estimates, covariances, degreesOfFreedomComplete);
        var (m, size) = (estimates.Count, names.Count);
        double[] means = [.. Enumerable.Range(0, size).Select(j => Sum(estimates.Select(e => e[j])) / m)];
        var (within, between) = (new double[size, size], new double[size, size]);
        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k < size; k++)
            {
                within[j, k] = Sum(covariances.Select(c => c[j, k])) / m;

                // Estimates that agree to the bit have no spread, whatever the rounding of their mean.
                between[j, k] = estimates.All(e => e[j] == estimates[0][j]) || estimates.All(e => e[k] == estimates[0][k])
                    ? 0
                    : Sum(estimates.Select(e => (e[j] - means[j]) * (e[k] - means[k]))) / (m - 1);
            }
        }

        return new ImputedEstimateSet(names, means, within, between, m, degreesOfFreedomComplete, form ?? ImputationDegreesOfFreedom.BarnardRubin);
    }

    private static double Sum(IEnumerable<double> values)
    {
        var sum = new ExactSum();
        foreach (var value in values)
        {
            sum.Add(value);
        }

        return sum.Value;
    }

    private static void Check(
        IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<double>> estimates, IReadOnlyList<double[,]> covariances, double degreesOfFreedomComplete)
    {
        if (estimates.Count < 2 || covariances.Count != estimates.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {estimates.Count} imputations with {covariances.Count} variances. Give two imputations or more, each with its variance."), nameof(estimates));
        }

        if (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            throw new ArgumentException("Give at least one estimate, each with a name of its own.", nameof(names));
        }

        if (!(degreesOfFreedomComplete > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(degreesOfFreedomComplete), degreesOfFreedomComplete,
                "The complete data have more than 0 degrees of freedom. Leave the number out if there are many.");
        }

        for (var i = 0; i < estimates.Count; i++)
        {
            var problem = estimates[i].Count != names.Count || covariances[i].GetLength(0) != names.Count || covariances[i].GetLength(1) != names.Count
                ? FormattableString.Invariant(
                    $"has {estimates[i].Count} estimates and a covariance matrix of {covariances[i].GetLength(0)} x {covariances[i].GetLength(1)}, for {names.Count} names")
                : !estimates[i].All(double.IsFinite) || covariances[i].Cast<double>().Any(v => !double.IsFinite(v)) ? "has a number that is not finite"
                : Enumerable.Range(0, names.Count).Any(j => covariances[i][j, j] < 0) ? "has a negative variance"
                : null;
            if (problem is not null)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Imputation {i + 1} {problem}. Give the estimates and their covariances, in the order of the names."), nameof(estimates));
            }
        }
    }
}

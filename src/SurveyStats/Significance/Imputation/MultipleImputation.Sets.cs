namespace SurveyStats;

/// <content>Shares, means and regressions from several imputations.</content>
public static partial class MultipleImputation
{
    /// <summary>Combines the shares of an answer by segment; each is named by its segment.</summary>
    /// <param name="imputations">The shares from each imputation, of the same segments in the same order; at least two.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <returns>The estimates of all segments that have respondents.</returns>
    /// <exception cref="ArgumentException">There are fewer than two, segments differ, or one has respondents in some imputations only.</exception>
    public static ImputedEstimateSet Combine(
        IReadOnlyList<ProportionSet> imputations, double degreesOfFreedomComplete = double.PositiveInfinity, ImputationDegreesOfFreedom? form = null)
    {
        ArgumentNullException.ThrowIfNull(imputations);
        return Combine(
            [.. imputations.Select(set => Named(set.Select(p => (p.Segment, p.Estimate)), (i, j) => set.Covariance(i, j)))], degreesOfFreedomComplete, form);
    }

    /// <summary>
    /// Combines the shares of all answers by segment; each is named "segment: answer", or by the answer alone where there is one segment.
    /// </summary>
    /// <param name="imputations">The tables from each imputation, of the same segments and answers in the same order; at least two.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <returns>The estimates of all segments that have respondents.</returns>
    /// <exception cref="ArgumentException">
    /// There are fewer than two, segments or answers differ, or one has respondents in some imputations only.
    /// </exception>
    public static ImputedEstimateSet Combine(
        IReadOnlyList<ShareTable> imputations, double degreesOfFreedomComplete = double.PositiveInfinity, ImputationDegreesOfFreedom? form = null)
    {
        ArgumentNullException.ThrowIfNull(imputations);
        return Combine([.. imputations.Select(Named)], degreesOfFreedomComplete, form);
    }

    /// <summary>Combines means by segment; each is named by its segment.</summary>
    /// <param name="imputations">The means from each imputation, of the same segments in the same order; at least two.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <returns>The estimates of all segments that have respondents.</returns>
    /// <exception cref="ArgumentException">There are fewer than two, segments differ, or one has respondents in some imputations only.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap under a design that does not tell their covariance.</exception>
    public static ImputedEstimateSet Combine(
        IReadOnlyList<MeanSet> imputations, double degreesOfFreedomComplete = double.PositiveInfinity, ImputationDegreesOfFreedom? form = null)
    {
        ArgumentNullException.ThrowIfNull(imputations);
        return Combine(
            [.. imputations.Select(set => Named(set.Select(m => (m.Segment, m.Estimate)), (i, j) => set.CovarianceUnderAnyDesign(i, j)))],
            degreesOfFreedomComplete, form);
    }

    /// <summary>Combines regressions; each coefficient keeps its name.</summary>
    /// <param name="imputations">The regression from each imputation, with the same coefficients; at least two.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or coefficients differ.</exception>
    public static ImputedEstimateSet Combine(
        IReadOnlyList<SurveyRegression> imputations, double degreesOfFreedomComplete = double.PositiveInfinity, ImputationDegreesOfFreedom? form = null)
    {
        ArgumentNullException.ThrowIfNull(imputations);
        return Combine(
            [.. imputations.Select(r => Named(r.Coefficients.Select(c => (c.Name, (double?)c.Estimate)), (i, j) => r.Fit.Covariance[i, j]))],
            degreesOfFreedomComplete, form);
    }

    private static NamedEstimates Named(ShareTable table)
    {
        var segments = table.Segmentation.Segments;
        var shares = (from s in segments
                      from a in table.Answers
                      select (segments.Count == 1 ? a.Label.Default : $"{s.Name.Default}: {a}", table[s.Name.Default, a].Estimate)).ToArray();
        var covariance = table.CovarianceMatrix();
        return Named(shares, (i, j) => covariance[i, j]);
    }

    private static NamedEstimates Named(IEnumerable<(string Name, double? Estimate)> estimates, Func<int, int, double?> covariance)
    {
        var all = estimates.ToArray();
        int[] present = [.. Enumerable.Range(0, all.Length).Where(i => all[i].Estimate is not null)];
        var matrix = new double[present.Length, present.Length];
        for (var i = 0; i < present.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = covariance(present[i], present[j])
                    ?? throw new ArgumentException($"'{all[present[i]].Name}' has an estimate without a variance: too few respondents.", nameof(estimates));
            }
        }

        return new NamedEstimates([.. present.Select(i => all[i].Name)], [.. present.Select(i => all[i].Estimate!.Value)], matrix);
    }

    private static ImputedEstimateSet Combine(NamedEstimates[] imputations, double degreesOfFreedomComplete, ImputationDegreesOfFreedom? form)
    {
        var names = imputations.Length == 0 ? [] : imputations[0].Names;
        for (var i = 1; i < imputations.Length; i++)
        {
            if (!imputations[i].Names.SequenceEqual(names))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Imputation {i + 1} estimates {Quoted(imputations[i].Names)}, the first one {Quoted(names)}. Estimate the same from each."),
                    nameof(imputations));
            }
        }

        return Combine(
            names, [.. imputations.Select(m => (IReadOnlyList<double>)m.Estimates)], [.. imputations.Select(m => m.Covariance)], degreesOfFreedomComplete, form);
    }

    private static string Quoted(string[] names) => string.Join(", ", names.Select(n => $"'{n}'"));

    private sealed record NamedEstimates(string[] Names, double[] Estimates, double[,] Covariance);
}

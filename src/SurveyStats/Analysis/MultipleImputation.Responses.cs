namespace SurveyStats;

/// <content>Estimates from the responses of several imputations.</content>
public static partial class MultipleImputation
{
    /// <summary>Shares of an answer by segment, from each imputation and combined.</summary>
    /// <param name="imputations">The responses of each imputation (<see cref="ResponseSet.ImputedBy"/>), at least two.</param>
    /// <param name="estimate">What to estimate: <c>r => r.ProportionsOf(answer, by)</c>.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or the estimates differ in what they are of.</exception>
    public static ImputedEstimateSet Of(
        IReadOnlyList<ResponseSet> imputations, Func<ResponseSet, ProportionSet> estimate, double degreesOfFreedomComplete = double.PositiveInfinity,
        ImputationDegreesOfFreedom? form = null) => Combine(Each(imputations, estimate), degreesOfFreedomComplete, form);

    /// <summary>Shares of all answers by segment, from each imputation and combined.</summary>
    /// <param name="imputations">The responses of each imputation (<see cref="ResponseSet.ImputedBy"/>), at least two.</param>
    /// <param name="estimate">What to estimate: <c>r => r.SharesOf(question, by)</c>.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or the estimates differ in what they are of.</exception>
    public static ImputedEstimateSet Of(
        IReadOnlyList<ResponseSet> imputations, Func<ResponseSet, ShareTable> estimate, double degreesOfFreedomComplete = double.PositiveInfinity,
        ImputationDegreesOfFreedom? form = null) => Combine(Each(imputations, estimate), degreesOfFreedomComplete, form);

    /// <summary>Means by segment, from each imputation and combined.</summary>
    /// <param name="imputations">The responses of each imputation (<see cref="ResponseSet.ImputedBy"/>), at least two.</param>
    /// <param name="estimate">What to estimate: <c>r => r.MeansOf(question, by)</c>.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or the estimates differ in what they are of.</exception>
    public static ImputedEstimateSet Of(
        IReadOnlyList<ResponseSet> imputations, Func<ResponseSet, MeanSet> estimate, double degreesOfFreedomComplete = double.PositiveInfinity,
        ImputationDegreesOfFreedom? form = null) => Combine(Each(imputations, estimate), degreesOfFreedomComplete, form);

    /// <summary>A regression, from each imputation and combined.</summary>
    /// <param name="imputations">The responses of each imputation (<see cref="ResponseSet.ImputedBy"/>), at least two.</param>
    /// <param name="estimate">What to estimate: <c>r => r.LogisticRegression(answer, terms)</c>.</param>
    /// <param name="degreesOfFreedomComplete">The degrees of freedom that complete data would have, above 0; default: infinite.</param>
    /// <param name="form">How these are taken into account; default: Barnard and Rubin.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or the estimates differ in what they are of.</exception>
    public static ImputedEstimateSet Of(
        IReadOnlyList<ResponseSet> imputations, Func<ResponseSet, SurveyRegression> estimate, double degreesOfFreedomComplete = double.PositiveInfinity,
        ImputationDegreesOfFreedom? form = null) => Combine(Each(imputations, estimate), degreesOfFreedomComplete, form);

    private static T[] Each<T>(IReadOnlyList<ResponseSet> imputations, Func<ResponseSet, T> estimate)
    {
        ArgumentNullException.ThrowIfNull(imputations);
        ArgumentNullException.ThrowIfNull(estimate);
        return [.. imputations.Select(estimate)];
    }
}

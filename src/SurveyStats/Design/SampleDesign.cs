using SurveyStats.Design;

namespace SurveyStats;

/// <summary>
/// How the sample was drawn, which decides how precise its estimates are. The family is closed: <see cref="SimpleRandomSample"/>,
/// <see cref="WeightedSample"/>, <see cref="ComplexSample"/> and <see cref="ReplicateSample"/>.
/// </summary>
/// <remarks>Immutable. A response set is bound to one design.</remarks>
public abstract class SampleDesign
{
    private protected SampleDesign()
    {
    }

    /// <summary>A simple random sample from a population that is large against the sample. The default for responses without weights.</summary>
    public static SampleDesign SimpleRandom { get; } = new SimpleRandomSample(null);

    /// <summary>A sample whose respondents carry weights, analysed with Kish's effective base. The default for responses with weights.</summary>
    public static SampleDesign Weighted { get; } = new WeightedSample();

    /// <summary>The design in one phrase, as printed under results.</summary>
    public abstract string Description { get; }

    /// <summary>What was done to the weights of the sample after it was drawn, in phrases such as "raked to country".</summary>
    internal IReadOnlyList<string> Calibrations { get; private set; } = [];

    /// <summary>The columns that the design names for strata, which may well be questions too.</summary>
    internal virtual IEnumerable<string> StrataColumns => [];

    /// <summary>The columns that the design names for clusters and groups, which are no questions.</summary>
    internal virtual IEnumerable<string> UnitColumns => [];

    /// <summary>The columns that the design names for weights, sizes of populations and replicates: numbers, and no questions.</summary>
    internal virtual IEnumerable<string> NumberColumns => [];

    /// <summary>The columns that the design names and that are no questions.</summary>
    internal IEnumerable<string> TechnicalColumns => UnitColumns.Concat(NumberColumns);

    /// <summary>The same design, told with the steps of calibration that its weights have gone through.</summary>
    internal SampleDesign CalibratedBy(IReadOnlyList<string> steps)
    {
        var copy = (SampleDesign)MemberwiseClone();
        copy.Calibrations = steps;
        return copy;
    }

    /// <summary>A simple random sample without replacement from a finite population.</summary>
    /// <param name="populationSize">The number of units in the population, N; at least 1 and at least the sample size.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="populationSize"/> is below 1.</exception>
    public static SampleDesign SimpleRandomFrom(long populationSize) => new SimpleRandomSample(populationSize);

    /// <summary>A sample in strata, clusters and from finite populations, with one stage or several: as svydesign of R survey.</summary>
    /// <param name="weights">The column of the weights; null: those of the responses, or the inverse of the sampling fractions where those are known, else 1.</param>
    /// <param name="strata">The column of the strata of the first stage; null: none.</param>
    /// <param name="clusters">The columns of the clusters, stage by stage; null or empty: each response is a primary unit.</param>
    /// <param name="population">
    /// The columns of the population sizes, stage by stage: the number of units in the stratum, or the fraction drawn; null or empty: with replacement.
    /// </param>
    /// <param name="nested">Whether names of clusters are unique only within a stratum.</param>
    /// <param name="lonelyUnits">What a stratum with one primary unit adds to the variance; default: an exception.</param>
    /// <param name="lonelyInDomains">Whether that rule also holds for strata of which a domain keeps one unit only; default: no.</param>
    /// <exception cref="ArgumentException">There are more population columns than stages.</exception>
    public static ComplexSample Complex(
        string? weights = null,
        string? strata = null,
        IReadOnlyList<string>? clusters = null,
        IReadOnlyList<string>? population = null,
        bool nested = false,
        LonelyUnits lonelyUnits = LonelyUnits.Fail,
        bool lonelyInDomains = false)
    {
        var (units, sizes) = (clusters ?? [], population ?? []);
        var stages = Math.Max(units.Count, 1);
        if (sizes.Count > stages)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {sizes.Count} population columns for {stages} stage(s). Give one for each stage, or fewer."), nameof(population));
        }

        return new ComplexSample(
            weights,
            [.. Enumerable.Range(0, stages).Select(i => new SamplingStage(units.ElementAtOrDefault(i), i == 0 ? strata : null, sizes.ElementAtOrDefault(i)))],
            nested, lonelyUnits, lonelyInDomains, unequalProbabilities: false);
    }

    /// <summary>A sample of several stages, each with its own clusters, strata and population sizes.</summary>
    /// <param name="stages">The stages, the first one first. Only the last may be without clusters: its units are the responses.</param>
    /// <param name="weights">The column of the weights; null: those of the responses, or the inverse of the sampling fractions where those are known, else 1.</param>
    /// <param name="nested">Whether names of clusters are unique only within a stratum. Those of a later stage are always unique only within the unit above.</param>
    /// <param name="lonelyUnits">What a stratum with one primary unit adds to the variance; default: an exception.</param>
    /// <param name="lonelyInDomains">Whether that rule also holds for strata of which a domain keeps one unit only; default: no.</param>
    /// <param name="unequalProbabilities">
    /// Whether primary units were drawn without replacement with unequal probabilities, which stand in the population column of the first stage.
    /// </param>
    /// <exception cref="ArgumentException">There is no stage; a stage before the last is without clusters; or there are no probabilities.</exception>
    public static ComplexSample MultiStage(
        IReadOnlyList<SamplingStage> stages,
        string? weights = null,
        bool nested = false,
        LonelyUnits lonelyUnits = LonelyUnits.Fail,
        bool lonelyInDomains = false,
        bool unequalProbabilities = false)
    {
        ArgumentNullException.ThrowIfNull(stages);
        SamplingStage[] all = [.. stages];
        if (all.Length == 0 || Array.IndexOf(all, null) >= 0)
        {
            throw new ArgumentException("Give at least one stage, and none that is null. new SamplingStage() is one in which each response is a unit.", nameof(stages));
        }

        if (Array.FindIndex(all, 0, all.Length - 1, s => s.Clusters is null) is >= 0 and var bare)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Stage {bare + 1} of {all.Length} has no clusters. Only the last stage may be without: its units are the responses."),
                nameof(stages));
        }

        return unequalProbabilities && all[0].Population is null
            ? throw new ArgumentException(
                "Unequal probabilities stand in the population column of the first stage, which is not given.", nameof(stages))
            : new ComplexSample(weights, all, nested, lonelyUnits, lonelyInDomains, unequalProbabilities);
    }

    /// <summary>A sample with replicate weights.</summary>
    /// <param name="method">How the replicates were made, which gives the scale unless it is stated.</param>
    /// <param name="columns">The columns of the replicate weights; <see cref="ReplicateColumns.Numbered"/> names many at once.</param>
    /// <param name="weights">The column of the weights of the full sample; null: those of the responses, or 1.</param>
    /// <param name="combined">Whether the columns are weights (true, the default) or factors by which the weight is multiplied.</param>
    /// <param name="scale">The common scale; null: that of the method. With replicate scales, and a method without a scale of its own, 1.</param>
    /// <param name="replicateScales">A scale for each replicate; null: 1 for each.</param>
    /// <param name="centredAtEstimate">Whether replicates are compared with the estimate of the full sample, or (default) with their own mean.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom; null: the rank of the replicate weights less 1.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two columns, or one stands twice; the number of scales is not that of the columns; a scale is negative; the method needs
    /// scales, and none is stated; or the degrees of freedom are not positive.
    /// </exception>
    public static ReplicateSample Replicates(
        ReplicationMethod method,
        IReadOnlyList<string> columns,
        string? weights = null,
        bool combined = true,
        double? scale = null,
        IReadOnlyList<double>? replicateScales = null,
        bool centredAtEstimate = false,
        double? degreesOfFreedom = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count < 2 || columns.Distinct(StringComparer.Ordinal).Count() < columns.Count)
        {
            throw new ArgumentException("Name two columns of replicate weights or more, each once.", nameof(columns));
        }

        ReplicateArguments.CheckScales(method, columns.Count, scale, replicateScales);
        ReplicateArguments.CheckDegreesOfFreedom(degreesOfFreedom);
        return new ReplicateSample(
            method, [.. columns], weights, combined, scale, replicateScales is null ? null : [.. replicateScales], centredAtEstimate, degreesOfFreedom);
    }

    /// <summary>
    /// A sample in random groups, for the jackknife: replicate g leaves out group g, and weighs the others up by G/(G - 1).
    /// </summary>
    /// <param name="groups">The column of the groups; two or more.</param>
    /// <param name="weights">The column of the weights; null: those of the responses, or 1.</param>
    /// <param name="scale">The scale; null: (G - 1)/G.</param>
    /// <param name="centredAtEstimate">Whether replicates are compared with the estimate of the full sample, or (default) with their own mean.</param>
    /// <exception cref="ArgumentException">The scale is negative or no number.</exception>
    public static ReplicateSample JackknifeGroups(string groups, string? weights = null, double? scale = null, bool centredAtEstimate = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(groups);
        ReplicateArguments.CheckScales(ReplicationMethod.Jackknife, 2, scale, null);
        return new ReplicateSample(
            ReplicationMethod.Jackknife, [], weights, combined: false, scale, replicateScales: null, centredAtEstimate, degreesOfFreedom: null)
        {
            Groups = groups,
        };
    }

    /// <summary>The design in one phrase.</summary>
    public override string ToString() => Description;
}

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

    /// <summary>The design in one phrase.</summary>
    public override string ToString() => Description;
}

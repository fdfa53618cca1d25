namespace SurveyStats;

/// <summary>
/// A sample drawn in strata, in clusters, in several stages, from finite populations, with weights: precision is that of the linearised estimator
/// (Taylor series), from the totals of the primary units.
/// </summary>
/// <remarks>Immutable. It names columns; they are looked up, and checked, when it is bound to responses.</remarks>
public sealed class ComplexSample : SampleDesign
{
    internal ComplexSample(
        string? weights, IReadOnlyList<SamplingStage> stages, bool nested, LonelyUnits lonelyUnits, bool lonelyInDomains, bool unequalProbabilities)
    {
        Weights = weights;
        Stages = stages;
        Nested = nested;
        LonelyUnits = lonelyUnits;
        LonelyInDomains = lonelyInDomains;
        UnequalProbabilities = unequalProbabilities;
    }

    /// <summary>The column of the weights; null: the weights of the responses, or, with population sizes, the inverse of the sampling fractions.</summary>
    public string? Weights { get; }

    /// <summary>The stages, the first one first; at least one.</summary>
    public IReadOnlyList<SamplingStage> Stages { get; }

    /// <summary>Whether names of clusters are unique only within a stratum, so that '1' in one stratum and '1' in another are two clusters.</summary>
    public bool Nested { get; }

    /// <summary>What a stratum with one primary unit adds to the variance.</summary>
    public LonelyUnits LonelyUnits { get; }

    /// <summary>Whether the rule for lonely units also holds for strata of which a domain keeps one unit only.</summary>
    public bool LonelyInDomains { get; }

    /// <summary>
    /// Whether the primary units were drawn without replacement with unequal probabilities, which stand in the population column of the first stage:
    /// Brewer's approximation of the variance. Source: Brewer (2002), Combined Survey Sampling Inference, chapter 9.
    /// </summary>
    public bool UnequalProbabilities { get; }

    /// <inheritdoc/>
    public override string Description => string.Join(", ", Parts());

    /// <inheritdoc/>
    internal override IEnumerable<string> StrataColumns => Stages.Select(s => s.Strata).OfType<string>();

    /// <inheritdoc/>
    internal override IEnumerable<string> UnitColumns => Stages.Select(s => s.Clusters).OfType<string>();

    /// <inheritdoc/>
    internal override IEnumerable<string> NumberColumns => Stages.Select(s => s.Population).Prepend(Weights).OfType<string>();

    private IEnumerable<string> Parts()
    {
        yield return "complex sample";
        for (var i = 0; i < Stages.Count; i++)
        {
            var stage = string.Join(", ", Parts(Stages[i], UnequalProbabilities && i == 0 ? "probabilities" : "population"));
            if (Stages.Count == 1)
            {
                yield return stage;
            }
            else
            {
                yield return FormattableString.Invariant($"stage {i + 1}: {stage}");
            }
        }

        if (Nested)
        {
            yield return "clusters nested in strata";
        }

        if (Weights is not null)
        {
            yield return $"weights '{Weights}'";
        }

        if (LonelyUnits != LonelyUnits.Fail)
        {
            yield return $"lonely units: {LonelyWords()}{(LonelyInDomains ? ", in domains too" : string.Empty)}";
        }

        foreach (var step in Calibrations)
        {
            yield return step;
        }

        yield return "linearised";
    }

    private static IEnumerable<string> Parts(SamplingStage stage, string population)
    {
        if (stage.Strata is not null)
        {
            yield return $"strata '{stage.Strata}'";
        }

        yield return stage.Clusters is null ? "units the responses" : $"clusters '{stage.Clusters}'";
        if (stage.Population is not null)
        {
            yield return $"{population} '{stage.Population}'";
        }
    }

    private string LonelyWords() => LonelyUnits switch
    {
        LonelyUnits.Remove => "removed",
        LonelyUnits.Certainty => "certain",
        LonelyUnits.Adjust => "adjusted",
        LonelyUnits.Average => "averaged",
        _ => "refused",
    };
}

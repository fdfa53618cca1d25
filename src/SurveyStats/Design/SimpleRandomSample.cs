namespace SurveyStats;

/// <summary>A simple random sample: every set of n units of the population was equally likely.</summary>
public sealed class SimpleRandomSample : SampleDesign
{
    internal SimpleRandomSample(long? populationSize)
    {
        if (populationSize < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(populationSize), populationSize, "The population has at least one unit. Leave the size out for a large population.");
        }

        PopulationSize = populationSize;
    }

    /// <summary>The number of units in the population, N; null where it is large against the sample.</summary>
    public long? PopulationSize { get; }

    /// <inheritdoc/>
    public override string Description => PopulationSize is { } size
        ? FormattableString.Invariant($"simple random sample from a population of {size}")
        : "simple random sample";
}

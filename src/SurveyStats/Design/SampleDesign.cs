namespace SurveyStats;

/// <summary>
/// How the sample was drawn, which decides how precise its estimates are. The family is closed: <see cref="SimpleRandomSample"/> and
/// <see cref="WeightedSample"/>.
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

    /// <summary>The design in one phrase.</summary>
    public override string ToString() => Description;
}

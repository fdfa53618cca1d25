namespace SurveyStats;

/// <summary>When raking ends.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RakingOptions
{
    private readonly double _tolerance = 1e-12;
    private readonly int _maximumSweeps = 1000;

    /// <summary>
    /// The largest difference between a margin and its target, as a share of the sum of weights, at which raking ends. Default: 1e-12, the fixed
    /// point to the precision of the arithmetic, where the order of margins does not matter.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0 and below 1.</exception>
    public double Tolerance
    {
        get => _tolerance;
        init => _tolerance = value > 0 && value < 1 ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, "Give the tolerance as a share of the sum of weights, above 0 and below 1, such as 1e-9.");
    }

    /// <summary>The largest number of sweeps, each of which adjusts every margin once. Default: 1000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MaximumSweeps
    {
        get => _maximumSweeps;
        init => _maximumSweeps = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Allow at least one sweep.");
    }
}

namespace SurveyStats;

/// <summary>What a step of calibration did: how many iterations it took, the margins before and after, the distribution of the weights before and after.</summary>
/// <remarks>Immutable. A step that fails throws <see cref="CalibrationException"/>, which holds the report of how far it came.</remarks>
public sealed partial class CalibrationReport
{
    internal CalibrationReport(
        string description,
        int iterations,
        string? problem,
        IReadOnlyList<MarginReport> margins,
        WeightReport before,
        WeightReport after,
        int atBounds,
        IReadOnlyList<string>? implied)
    {
        Description = description;
        Iterations = iterations;
        Problem = problem;
        Margins = margins;
        Before = before;
        After = after;
        AtBounds = atBounds;
        Implied = implied ?? [];
    }

    /// <summary>The step in one phrase, such as "raked to country, gender".</summary>
    public string Description { get; }

    /// <summary>The number of sweeps (raking), Newton steps (calibration to totals) or rounds (trimming).</summary>
    public int Iterations { get; }

    /// <summary>Whether the known totals were reached.</summary>
    public bool Converged => Problem is null;

    /// <summary>What was not reached; null if everything was.</summary>
    public string? Problem { get; }

    /// <summary>The margins before and after; calibration to totals has one, trimming none.</summary>
    public IReadOnlyList<MarginReport> Margins { get; }

    /// <summary>The weights before.</summary>
    public WeightReport Before { get; }

    /// <summary>The weights after.</summary>
    public WeightReport After { get; }

    /// <summary>The number of respondents whose weight (trimming) or factor (bounded calibration) stands at a bound.</summary>
    public int AtBounds { get; }

    /// <summary>The names of totals that follow from the others, and so were left out of the computation.</summary>
    public IReadOnlyList<string> Implied { get; }

    /// <summary>The largest difference between a known total and the weighted sample afterwards, over the larger of that total and the sum of weights.</summary>
    public double LargestRelativeError => Margins.Count == 0 ? 0 : Margins.Max(m => m.Categories.Max(c => RelativeError(c)));

    private double RelativeError(MarginCategory category) =>
        Math.Abs(category.Error) / Math.Max(Math.Abs(category.Target), Math.Max(After.Sum, double.Epsilon));
}

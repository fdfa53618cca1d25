namespace SurveyStats.Significance;

/// <summary>How much work and memory a computation may still take. It counts steps, not time, so that the same input always ends alike.</summary>
internal sealed class WorkBudget(long steps, long storage)
{
    private long _steps = steps;
    private long _storage = storage;

    /// <summary>Whether the work or the memory is used up: what has been computed is not complete then.</summary>
    public bool IsExhausted => _steps < 0 || _storage < 0;

    /// <summary>Counts steps, each some nanoseconds.</summary>
    public void Spend(long count) => _steps -= count;

    /// <summary>Counts numbers that are kept.</summary>
    public void Store(long count) => _storage -= count;
}

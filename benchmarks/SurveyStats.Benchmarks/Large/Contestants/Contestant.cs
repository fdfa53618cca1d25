namespace SurveyStats.Benchmarks.Large;

/// <summary>A way to tabulate, holding the columns in its own form. Making it is not timed.</summary>
internal abstract class Contestant
{
    /// <summary>The attempts that are timed, one after the other.</summary>
    public abstract IEnumerable<Attempt> Attempts { get; }
}

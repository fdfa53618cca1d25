namespace SurveyStats;

/// <summary>Which method to use for given counts, and why.</summary>
/// <typeparam name="TMethod">The family of the method, such as <see cref="IntervalMethod"/>.</typeparam>
/// <remarks>Immutable.</remarks>
public sealed partial class MethodAdvice<TMethod>
    where TMethod : class
{
    internal MethodAdvice(TMethod method, string reason, string source, IReadOnlyList<ResultNote> notes)
    {
        Method = method;
        Reason = reason;
        Source = source;
        Notes = notes;
    }

    /// <summary>The method.</summary>
    public TMethod Method { get; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason { get; }

    /// <summary>Who recommends it.</summary>
    public string Source { get; }

    /// <summary>What to keep in mind.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }
}

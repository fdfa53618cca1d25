namespace SurveyStats.Intervals;

/// <summary>A row of a decision table on methods: when it applies, what it recommends, and why.</summary>
/// <param name="Applies">Whether the row applies to a question; the first that does answers it.</param>
/// <param name="Method">The method it recommends.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Source">Who recommends it.</param>
internal sealed record AdviceRow<TQuestion, TMethod>(
    Func<TQuestion, bool> Applies, Func<TQuestion, TMethod> Method, string Reason, string Source)
    where TMethod : class
{
    public static MethodAdvice<TMethod> Answer(
        IEnumerable<AdviceRow<TQuestion, TMethod>> table, TQuestion question, IEnumerable<ResultNote> notes)
    {
        var row = table.First(r => r.Applies(question));
        return new MethodAdvice<TMethod>(row.Method(question), row.Reason, row.Source, [.. notes]);
    }
}

namespace SurveyStats.Responses;

/// <summary>A text that is the same for criteria of one survey that are written alike, whichever objects they are.</summary>
internal static class CriterionKey
{
    public static string Of(Criterion criterion) => criterion switch
    {
        AnswerCriterion chose => $"{Quoted(chose.Answers.Question)}={string.Join(",", chose.Answers.Options.Select(o => o.Index))}",
        RangeCriterion range => FormattableString.Invariant($"{Quoted(range.Question)}[{range.From:R},{range.Below:R})"),
        AllOfCriterion all => $"all({Joined(all.Parts)})",
        AnyOfCriterion any => $"any({Joined(any.Parts)})",
        NotCriterion not => $"not({Of(not.Part)})",
        _ => throw new NotSupportedException($"A criterion of type {criterion.GetType().Name} has no key."),
    };

    private static string Joined(IReadOnlyList<Criterion> parts) => string.Join("&", parts.Select(Of).Order(StringComparer.Ordinal));

    /// <summary>An id may hold anything: its length keeps it apart from what follows.</summary>
    private static string Quoted(Question question) => FormattableString.Invariant($"{question.Id.Length}'{question.Id}'");
}

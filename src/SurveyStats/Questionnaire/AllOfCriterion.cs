namespace SurveyStats;

/// <summary>All of several conditions; none at all means everyone.</summary>
public sealed class AllOfCriterion : Criterion
{
    private readonly Criterion[] _parts;

    internal AllOfCriterion(Criterion[] parts) => _parts = parts;

    /// <summary>The conditions.</summary>
    public IReadOnlyList<Criterion> Parts => _parts;

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Questions => QuestionsOf(_parts);

    /// <summary>The conditions joined by "and", in brackets where they hold an "or"; or "everyone".</summary>
    public override string ToString() => _parts.Length == 0
        ? "everyone"
        : string.Join(" and ", _parts.Select(p => p is AnyOfCriterion or AnswerCriterion { Answers.Options.Count: > 1 } ? $"({p})" : p.ToString()));
}

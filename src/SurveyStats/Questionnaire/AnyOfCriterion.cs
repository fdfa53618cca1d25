namespace SurveyStats;

/// <summary>At least one of several conditions.</summary>
public sealed class AnyOfCriterion : Criterion
{
    private readonly Criterion[] _parts;

    internal AnyOfCriterion(Criterion[] parts) => _parts = parts;

    /// <summary>The conditions, two or more.</summary>
    public IReadOnlyList<Criterion> Parts => _parts;

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Questions => QuestionsOf(_parts);

    /// <summary>The conditions joined by "or".</summary>
    public override string ToString() => string.Join(" or ", _parts.Select(p => p.ToString()));
}

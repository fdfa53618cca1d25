namespace SurveyStats;

/// <summary>
/// A condition on the answers of one respondent. It says who is asked a question (routing), who belongs to a segment, and what a domain is.
/// </summary>
/// <remarks>
/// Immutable, a closed family; combined with <c>&amp;</c>, <c>|</c> and <c>!</c>. A missing answer never satisfies
/// <see cref="AnswerCriterion"/> or <see cref="RangeCriterion"/>; <c>!</c> of such a criterion is then true (two-valued logic).
/// </remarks>
public abstract class Criterion
{
    private protected Criterion()
    {
    }

    /// <summary>The condition that every respondent meets.</summary>
    public static Criterion Everyone { get; } = new AllOfCriterion([]);

    /// <summary>The questions on whose answers the condition depends, each once.</summary>
    public abstract IReadOnlyList<Question> Questions { get; }

    /// <summary>The condition that a respondent chose at least one option of a net.</summary>
    /// <param name="answers">An option or a net.</param>
    public static Criterion Chose(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new AnswerCriterion(answers);
    }

    /// <summary>The condition that a numeric answer x lies in [<paramref name="from"/>, <paramref name="below"/>).</summary>
    /// <param name="question">The numeric question.</param>
    /// <param name="from">The lower end, included; negative infinity for none.</param>
    /// <param name="below">The upper end, excluded; infinity for none.</param>
    /// <exception cref="ArgumentException">The range is empty or an end is not a number.</exception>
    public static Criterion InRange(NumericQuestion question, double from, double below)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new RangeCriterion(question, from, below);
    }

    /// <summary>Both conditions.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another.</param>
    public static Criterion operator &(Criterion left, Criterion right) => And(left, right);

    /// <summary>At least one of the two conditions.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another.</param>
    public static Criterion operator |(Criterion left, Criterion right) => Or(left, right);

    /// <summary>Not this condition.</summary>
    /// <param name="criterion">A condition.</param>
    public static Criterion operator !(Criterion criterion) => Not(criterion);

    /// <summary>All conditions; with none, everyone.</summary>
    /// <param name="criteria">The conditions.</param>
    public static Criterion And(params IReadOnlyList<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        Criterion[] parts = [.. criteria.SelectMany(c => c is AllOfCriterion all ? all.Parts : [Given(c)])];
        return parts.Length switch { 0 => Everyone, 1 => parts[0], _ => new AllOfCriterion(parts) };
    }

    /// <summary>At least one of the conditions.</summary>
    /// <param name="criteria">The conditions; at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Criterion Or(params IReadOnlyList<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        Criterion[] parts = [.. criteria.SelectMany(c => c is AnyOfCriterion any ? any.Parts : [Given(c)])];
        return parts.Length switch
        {
            0 => throw new ArgumentException("At least one condition is needed: 'any of none' is nobody.", nameof(criteria)),
            1 => parts[0],
            _ => new AnyOfCriterion(parts),
        };
    }

    /// <summary>Not this condition.</summary>
    /// <param name="criterion">A condition.</param>
    public static Criterion Not(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion is NotCriterion not ? not.Part : new NotCriterion(criterion);
    }

    private static Criterion Given(Criterion? criterion) =>
        criterion ?? throw new ArgumentException("A condition is null. Leave it out, or use Criterion.Everyone.", nameof(criterion));

    private protected static IReadOnlyList<Question> QuestionsOf(IEnumerable<Criterion> parts) =>
        [.. parts.SelectMany(p => p.Questions).Distinct()];
}

namespace SurveyStats;

/// <summary>The opposite of a condition.</summary>
public sealed class NotCriterion : Criterion
{
    internal NotCriterion(Criterion part) => Part = part;

    /// <summary>The condition that must not hold.</summary>
    public Criterion Part { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Questions => Part.Questions;

    /// <summary>"not (condition)".</summary>
    public override string ToString() => $"not ({Part})";
}

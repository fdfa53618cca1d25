namespace SurveyStats;

/// <summary>The condition that a respondent chose at least one option of a net.</summary>
public sealed class AnswerCriterion : Criterion
{
    internal AnswerCriterion(AnswerSet answers) => Answers = answers;

    /// <summary>The net.</summary>
    public AnswerSet Answers { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Questions => [Answers.Question];

    /// <summary>"question = a or b".</summary>
    public override string ToString() => $"{Answers.Question.Id} = {string.Join(" or ", Answers.Options)}";
}

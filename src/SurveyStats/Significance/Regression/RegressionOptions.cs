namespace SurveyStats;

/// <summary>What may be chosen of a regression beside its outcome and terms.</summary>
public sealed record RegressionOptions
{
    /// <summary>Which respondents the share of an answer is a share of; default: all who answered.</summary>
    public QuestionBase QuestionBase { get; init; }

    /// <summary>When the iteration stops; default: at the maximum.</summary>
    public RegressionConvergence Convergence { get; init; } = RegressionConvergence.Complete;
}

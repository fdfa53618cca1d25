namespace SurveyStats;

/// <content>Tests that respect the design of the sample.</content>
public sealed partial class ResponseSet
{
    /// <summary>Tests whether the answers to a question are distributed alike in all segments, with regard to the design of the sample.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="test">The test.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is a multiple choice, or is not of this survey.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public ComplexTableResult TestHomogeneity(
        ChoiceQuestion question, Segmentation by, ComplexTableTest test, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        return Tally.Of(this, question, by).TestHomogeneity(question, by, test, questionBase);
    }

    /// <summary>Tests whether the answers to a question have known shares in the population, with regard to the design of the sample.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="shares">The known share of each answer, above 0; together 1. Respondents who gave another answer are left out.</param>
    /// <param name="test">The test; default: Rao and Scott's.</param>
    /// <exception cref="ArgumentException">
    /// The question is a multiple choice or not of this survey; an answer is not one of its options or named twice; or shares are not above 0 or do not add
    /// up to 1.
    /// </exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public TestResult TestGoodnessOfFit(
        ChoiceQuestion question, IReadOnlyList<(AnswerOption Answer, double Share)> shares, GoodnessOfFitTest? test = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Tally.Of(this, question).TestGoodnessOfFit(question, shares, test);
    }

    /// <summary>Wald's test that an answer, or net, has the same share in all segments; they may overlap.</summary>
    /// <param name="answers">An option or net.</param>
    /// <param name="by">A segmentation.</param>
    /// <param name="questionBase">Which respondents the share is a share of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is not of this survey.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public LinearHypothesis TestEqualShares(AnswerSet answers, Segmentation by, QuestionBase questionBase = QuestionBase.Answered) =>
        ProportionsOf(answers, by, questionBase).TestEqualShares();

    /// <summary>Wald's test that a rating scale or number has the same mean in all segments.</summary>
    /// <param name="question">A rating scale or numeric question.</param>
    /// <param name="by">A segmentation.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or is not of this survey.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap, and the design is a simple one.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public LinearHypothesis TestEqualMeans(Question question, Segmentation by) => MeansOf(question, by).TestEqualMeans();
}

using SurveyStats.Estimation;
using SurveyStats.Significance;
using SurveyStats.Tabulation;

namespace SurveyStats;

/// <content>Tests of association and of known shares that respect the design of the sample.</content>
public sealed partial class Tally
{
    /// <summary>The answers to a question by segments, as weighted totals with their covariance under the design.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is a multiple choice, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public ComplexTable WeightedTableOf(ChoiceQuestion question, Segmentation by, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        RequireOneAnswer(question);
        var table = this[question, by];
        AnswerOption[] answers = [.. question.Options.Where(o => questionBase != QuestionBase.Substantive || o.Kind == AnswerKind.Substantive)];
        return ComplexTableOf.Answers(
            this, table, SamplingVariance.OfAnyDesign(this, table), [.. answers.Select(a => a.ToString())], [.. answers.Select(AnswerTest(questionBase))]);
    }

    /// <summary>Tests whether the answers to a question are distributed alike in all segments, with regard to the design of the sample.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="test">The test.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is a multiple choice, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public ComplexTableResult TestHomogeneity(
        ChoiceQuestion question, Segmentation by, ComplexTableTest test, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(test);
        return test.Test(WeightedTableOf(question, by, questionBase));
    }

    /// <summary>Tests whether the answers to a question have known shares in the population, with regard to the design of the sample.</summary>
    /// <param name="question">A question of which a respondent gives one answer, tabulated for everyone (<see cref="Segmentation.Total"/>).</param>
    /// <param name="shares">The known share of each answer, above 0; together 1. Respondents who gave another answer are left out.</param>
    /// <param name="test">The test; default: Rao and Scott's.</param>
    /// <exception cref="ArgumentException">
    /// The question is a multiple choice, or was not tabulated for everyone; an answer is not one of its options or named twice; or shares are not above 0
    /// or do not add up to 1.
    /// </exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public TestResult TestGoodnessOfFit(
        ChoiceQuestion question, IReadOnlyList<(AnswerOption Answer, double Share)> shares, GoodnessOfFitTest? test = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(shares);
        RequireOneAnswer(question);
        if (shares.FirstOrDefault(s => !question.Options.Contains(s.Answer)) is { Answer: { } other })
        {
            throw new ArgumentException($"'{other}' is not an answer to '{question.Id}'.", nameof(shares));
        }

        if (shares.Select(s => s.Answer).Distinct().Count() < shares.Count)
        {
            throw new ArgumentException("An answer is named twice. Give each answer one share.", nameof(shares));
        }

        var table = this[question, Segmentation.Total];
        var weighted = ComplexTableOf.Answers(
            this, table, SamplingVariance.OfAnyDesign(this, table), [.. shares.Select(s => s.Answer.ToString())], [.. shares.Select(s => AnswerTest(QuestionBase.Answered)(s.Answer))]);
        return (test ?? GoodnessOfFitTest.RaoScott).Test(weighted, [.. shares.Select(s => s.Share)]);
    }

    private static Func<AnswerOption, Func<AnswerPattern, bool>> AnswerTest(QuestionBase questionBase) => answer =>
    {
        AnswerSet chosen = answer;
        return pattern => pattern.IsIn(questionBase) && pattern.Chose(chosen);
    };

    private static void RequireOneAnswer(ChoiceQuestion question)
    {
        if (question is MultipleChoiceQuestion)
        {
            throw new ArgumentException(
                $"{question}: its options are not exclusive, so that a test of the whole table counts respondents several times. Test options one by one.",
                nameof(question));
        }
    }
}

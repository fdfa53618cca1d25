namespace SurveyStats;

/// <content>The tests of a whole question.</content>
public sealed partial class Tally
{
    /// <summary>Tests whether the answers to a question are distributed alike in all segments.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <param name="test">The test, at effective bases (each segment's shares times its effective base); default: Pearson's chi-square.</param>
    /// <exception cref="ArgumentException">The question is a multiple choice, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public TestResult TestHomogeneity(
        ChoiceQuestion question, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, HomogeneityTest? test = null) =>
        CountsOf(question, by, questionBase).Test(test);
}

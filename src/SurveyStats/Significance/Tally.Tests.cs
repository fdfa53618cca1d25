namespace SurveyStats;

/// <content>The tests of a whole question.</content>
public sealed partial class Tally
{
    /// <summary>Tests whether the answers to a question are distributed alike in all segments.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <param name="test">
    /// The test, at effective bases (each segment's shares times its effective base); default: Pearson's chi-square, and for a complex sample Rao and
    /// Scott's test with its design.
    /// </param>
    /// <exception cref="ArgumentException">The question is a multiple choice, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    /// <exception cref="LonelyUnitException">A stratum of a complex sample has one primary unit, and the design has no rule for it.</exception>
    public TestResult TestHomogeneity(
        ChoiceQuestion question, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, HomogeneityTest? test = null) =>
        test is null && this[question, by].Sampling is not null
            ? TestHomogeneity(question, by, ComplexTableTest.RaoScott, questionBase).Test
            : CountsOf(question, by, questionBase).Test(test);
}

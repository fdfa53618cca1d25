namespace SurveyStats;

/// <content>The verbs that a user types on responses. Each makes a tally of what it needs; to ask more of it at once, make a <see cref="Tally"/>.</content>
public sealed partial class ResponseSet
{
    /// <summary>The share of an answer, or net, among all respondents.</summary>
    /// <param name="answers">An option or net.</param>
    /// <param name="questionBase">Which respondents the share is a share of; default: all who answered.</param>
    public Proportion ProportionOf(AnswerSet answers, QuestionBase questionBase = QuestionBase.Answered) =>
        ProportionsOf(answers, Segmentation.Total, questionBase)[0];

    /// <summary>The share of an answer, or net, in each segment.</summary>
    /// <param name="answers">An option or net.</param>
    /// <param name="by">The segmentation.</param>
    /// <param name="questionBase">Which respondents the share is a share of; default: all who answered.</param>
    /// <param name="smallBase">From which base on a figure carries a note; default: 100 and 30.</param>
    /// <exception cref="ArgumentException">The question is not of this survey.</exception>
    public ProportionSet ProportionsOf(
        AnswerSet answers, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, SmallBaseRule? smallBase = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(by);
        return Tally.Of(this, answers.Question, by).ProportionsOf(answers, by, questionBase, smallBase);
    }

    /// <summary>The mean score or number among all respondents.</summary>
    /// <param name="question">A rating scale or numeric question.</param>
    public Mean MeanOf(Question question) => MeansOf(question, Segmentation.Total)[0];

    /// <summary>The mean score or number in each segment.</summary>
    /// <param name="question">A rating scale or numeric question.</param>
    /// <param name="by">The segmentation.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or is not of this survey.</exception>
    public MeanSet MeansOf(Question question, Segmentation by)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        return Tally.Of(this, question, by).MeansOf(question, by);
    }

    /// <summary>The whole question as a table: a row an answer, a column a segment.</summary>
    /// <param name="question">A question with options.</param>
    /// <param name="banner">The segmentation; default: everyone.</param>
    /// <param name="questionBase">Which respondents shares are shares of; default: all who answered.</param>
    /// <param name="nets">Nets of this question to show below its options.</param>
    /// <exception cref="ArgumentException">The question is not of this survey, or a net is of another question.</exception>
    public BannerTable TableOf(
        ChoiceQuestion question,
        Segmentation? banner = null,
        QuestionBase questionBase = QuestionBase.Answered,
        IReadOnlyList<AnswerSet>? nets = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        banner ??= Segmentation.Total;
        return Tally.Of(this, question, banner).TableOf(question, banner, questionBase, nets);
    }

    /// <summary>Tests whether the answers to a question are distributed alike in all segments.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <param name="test">The test, at effective bases; default: Pearson's chi-square, and for a complex sample Rao and Scott's test with its design.</param>
    /// <exception cref="ArgumentException">The question is a multiple choice, or is not of this survey.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public TestResult TestHomogeneity(
        ChoiceQuestion question, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, HomogeneityTest? test = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        return Tally.Of(this, question, by).TestHomogeneity(question, by, questionBase, test);
    }
}

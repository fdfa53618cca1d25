namespace SurveyStats;

/// <content>The verbs that a user types on a tally.</content>
public sealed partial class Tally
{
    /// <summary>The share of an answer, or net, in each segment.</summary>
    /// <param name="answers">An option or net of a tabulated question.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <param name="questionBase">Which respondents the share is a share of; default: all who answered.</param>
    /// <param name="smallBase">From which base on a figure carries a note; default: 100 and 30.</param>
    /// <exception cref="ArgumentException">The question was not tabulated by this segmentation.</exception>
    public ProportionSet ProportionsOf(
        AnswerSet answers, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, SmallBaseRule? smallBase = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new ProportionSet(this, this[answers.Question, by], answers, questionBase, smallBase);
    }

    /// <summary>The mean score or number in each segment.</summary>
    /// <param name="question">A tabulated rating scale or numeric question.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or was not tabulated by this segmentation.</exception>
    public MeanSet MeansOf(Question question, Segmentation by)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question is RatingQuestion or NumericQuestion
            ? new MeanSet(this, this[question, by])
            : throw new ArgumentException($"{question} has no scores or numbers to take a mean of. Define it as a rating scale.", nameof(question));
    }

    /// <summary>The whole question as a table: a row an answer, a column a segment.</summary>
    /// <param name="question">A tabulated question with options.</param>
    /// <param name="banner">The segmentation by which it was tabulated.</param>
    /// <param name="questionBase">Which respondents shares are shares of; default: all who answered.</param>
    /// <param name="nets">Nets of this question to show below its options.</param>
    /// <exception cref="ArgumentException">The question was not tabulated by this segmentation, or a net is of another question.</exception>
    public BannerTable TableOf(
        ChoiceQuestion question,
        Segmentation banner,
        QuestionBase questionBase = QuestionBase.Answered,
        IReadOnlyList<AnswerSet>? nets = null) =>
        new(this, question, banner, questionBase, nets ?? []);
}

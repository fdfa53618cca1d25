namespace SurveyStats;

/// <content>The verbs for scores that summarise a scale: net scores and agreement.</content>
public sealed partial class ResponseSet
{
    /// <summary>The net score in each segment: the share of positive answers less that of negative ones.</summary>
    /// <param name="positive">An option or net of a single choice or rating, such as a top box.</param>
    /// <param name="negative">Another of the same question, without a common option.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The nets are of different questions or share an option, or the question is not of this survey.</exception>
    public NetScoreSet NetScoreOf(
        AnswerSet positive, AnswerSet negative, Segmentation? by = null, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(positive);
        by ??= Segmentation.Total;
        return Tallied(positive.Question, by).NetScoreOf(positive, negative, by, questionBase);
    }

    /// <summary>The net score in each segment, by scores: the share of the high ones less that of the low ones, among substantive answers.</summary>
    /// <param name="question">A rating scale or numeric question.</param>
    /// <param name="by">The segmentation.</param>
    /// <param name="positiveFrom">The lowest positive score.</param>
    /// <param name="negativeTo">The highest negative score, below it.</param>
    /// <exception cref="ArgumentException">The question has no scores or is not of this survey, or the limits are in the wrong order.</exception>
    public NetScoreSet NetScoreOf(Question question, Segmentation by, double positiveFrom, double negativeTo) =>
        Tallied(question, by).NetScoreOf(question, by, positiveFrom, negativeTo);

    /// <summary>The net promoter score in each segment: the share of 9 and 10 less that of 0 to 6, on a scale from 0 to 10.</summary>
    /// <param name="question">A rating scale or numeric question with whole scores from 0 to 10.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <exception cref="ArgumentException">The question is no scale from 0 to 10, or is not of this survey.</exception>
    public NetScoreSet NetPromoterScoreOf(Question question, Segmentation? by = null)
    {
        by ??= Segmentation.Total;
        return Tallied(question, by).NetPromoterScoreOf(question, by);
    }

    /// <summary>Van der Eijk's agreement of the answers in each segment.</summary>
    /// <param name="question">A rating scale of three steps or more.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <exception cref="ArgumentException">The scale has fewer than three steps, or is not of this survey.</exception>
    public AgreementSet AgreementOf(RatingQuestion question, Segmentation? by = null)
    {
        by ??= Segmentation.Total;
        return Tallied(question, by).AgreementOf(question, by);
    }
}

using SurveyStats.Estimation;

namespace SurveyStats;

/// <content>The verbs for scores that summarise a scale: net scores and agreement.</content>
public sealed partial class Tally
{
    /// <summary>The net score in each segment: the share of positive answers less that of negative ones.</summary>
    /// <param name="positive">An option or net of a tabulated single choice or rating.</param>
    /// <param name="negative">Another of the same question, without a common option.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The nets are of different questions or share an option, or the question was not tabulated by this segmentation.</exception>
    public NetScoreSet NetScoreOf(AnswerSet positive, AnswerSet negative, Segmentation by, QuestionBase questionBase = QuestionBase.Answered)
    {
        var definition = NetScoreDefinition.Of(positive, negative, questionBase);
        return new NetScoreSet(this, this[definition.Question, by], definition);
    }

    /// <summary>The net score in each segment, by scores: the share of the high ones less that of the low ones, among substantive answers.</summary>
    /// <param name="question">A tabulated rating scale or numeric question.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <param name="positiveFrom">The lowest positive score.</param>
    /// <param name="negativeTo">The highest negative score, below it.</param>
    /// <exception cref="ArgumentException">The question has no scores or was not tabulated by this segmentation, or the limits are in the wrong order.</exception>
    public NetScoreSet NetScoreOf(Question question, Segmentation by, double positiveFrom, double negativeTo)
    {
        var definition = NetScoreDefinition.Of(question, positiveFrom, negativeTo);
        return new NetScoreSet(this, this[question, by], definition);
    }

    /// <summary>The net promoter score in each segment: the share of 9 and 10 less that of 0 to 6, on a scale from 0 to 10.</summary>
    /// <param name="question">A tabulated rating scale or numeric question with whole scores from 0 to 10.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <exception cref="ArgumentException">The question is no scale from 0 to 10, or was not tabulated by this segmentation.</exception>
    public NetScoreSet NetPromoterScoreOf(Question question, Segmentation by)
    {
        const double Promoters = 9, Detractors = 6;
        var definition = NetScoreDefinition.Of(question, Promoters, Detractors);
        var table = this[question, by];
        var scores = question is RatingQuestion rating ? [.. rating.Steps.Select(s => s.Score!.Value)] : table.Values(_ => true).Select(v => v.Value).ToList();
        var scale = scores.TrueForAll(s => s is >= 0 and <= 10 && s == Math.Floor(s));
        return scale && (question is NumericQuestion || scores[^1] >= Promoters)
            ? new NetScoreSet(this, table, definition)
            : throw new ArgumentException(
                FormattableString.Invariant($"{question} has scores from {scores[0]} to {scores[^1]}; the net promoter score wants whole ones from 0 to 10. ")
                + "Use NetScoreOf with the limits of this scale.", nameof(question));
    }

    /// <summary>Van der Eijk's agreement of the answers in each segment.</summary>
    /// <param name="question">A tabulated rating scale of three steps or more.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <exception cref="ArgumentException">The scale has fewer than three steps, or was not tabulated by this segmentation.</exception>
    public AgreementSet AgreementOf(RatingQuestion question, Segmentation by)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new AgreementSet(this, this[question, by], question);
    }
}

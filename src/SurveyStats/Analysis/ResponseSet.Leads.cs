namespace SurveyStats;

/// <content>The lead of one answer over another.</content>
public sealed partial class ResponseSet
{
    /// <summary>The lead of one answer, or net, over another of the same question among all respondents.</summary>
    /// <param name="first">An option or net.</param>
    /// <param name="over">The option or net that it leads over.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The answers are of different questions or the same, or not of this survey.</exception>
    public Lead LeadOf(AnswerSet first, AnswerSet over, QuestionBase questionBase = QuestionBase.Answered) =>
        LeadsOf(first, over, Segmentation.Total, questionBase)[0];

    /// <summary>The lead of one answer, or net, over another of the same question in each segment.</summary>
    /// <param name="first">An option or net.</param>
    /// <param name="over">The option or net that it leads over.</param>
    /// <param name="by">The segmentation.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <param name="smallBase">From which base on a figure carries a note; default: 100 and 30.</param>
    /// <exception cref="ArgumentException">The answers are of different questions or the same, or not of this survey.</exception>
    public LeadSet LeadsOf(
        AnswerSet first, AnswerSet over, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, SmallBaseRule? smallBase = null)
    {
        LeadSet.Check(first, over);
        ArgumentNullException.ThrowIfNull(by);
        return Tally.Of(this, first.Question, by).LeadsOf(first, over, by, questionBase, smallBase);
    }
}

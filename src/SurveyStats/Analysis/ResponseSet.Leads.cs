using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The lead of one answer over another.</content>
public sealed partial class ResponseSet
{
    /// <summary>The lead of one answer, or net, over another among all respondents, of the same question or of two among those who answered both.</summary>
    /// <param name="first">An option or net.</param>
    /// <param name="over">The option or net that it leads over.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The answers are the same, or not of this survey.</exception>
    public Lead LeadOf(AnswerSet first, AnswerSet over, QuestionBase questionBase = QuestionBase.Answered) =>
        LeadsOf(first, over, Segmentation.Total, questionBase)[0];

    /// <summary>The lead of one answer, or net, over another in each segment, of the same question or of two among those who answered both.</summary>
    /// <param name="first">An option or net.</param>
    /// <param name="over">The option or net that it leads over.</param>
    /// <param name="by">The segmentation.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <param name="smallBase">From which base on a figure carries a note; default: 100 and 30.</param>
    /// <exception cref="ArgumentException">The answers are the same, or not of this survey.</exception>
    public LeadSet LeadsOf(
        AnswerSet first, AnswerSet over, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, SmallBaseRule? smallBase = null)
    {
        LeadSet.Check(first, over);
        ArgumentNullException.ThrowIfNull(by);
        if (first.Question != over.Question)
        {
            var joint = new JointSegments(by, first, questionBase);
            var tally = Tally.Of(this, over.Question, joint.Together);
            return new LeadSet(tally, tally[over.Question, joint.Together], joint, first, over, questionBase, smallBase);
        }

        return Tally.Of(this, first.Question, by).LeadsOf(first, over, by, questionBase, smallBase);
    }
}

namespace SurveyStats;

/// <content>The lead of one answer over another.</content>
public sealed partial class Tally
{
    /// <summary>The lead of one answer, or net, over another of the same question in each segment.</summary>
    /// <param name="first">An option or net of a tabulated question.</param>
    /// <param name="over">The option or net that it leads over. Nets may overlap, and options of a multiple choice be chosen together: who chose
    /// both adds to neither side.</param>
    /// <param name="by">The segmentation by which the question was tabulated.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <param name="smallBase">From which base on a figure carries a note; default: 100 and 30.</param>
    /// <exception cref="ArgumentException">
    /// The answers are of different questions or the same, or the question was not tabulated by this segmentation.
    /// </exception>
    public LeadSet LeadsOf(
        AnswerSet first, AnswerSet over, Segmentation by, QuestionBase questionBase = QuestionBase.Answered, SmallBaseRule? smallBase = null)
    {
        LeadSet.Check(first, over);
        if (first.Question != over.Question)
        {
            throw new ArgumentException(
                $"'{over}' is of question '{over.Question.Id}', '{first}' of '{first.Question.Id}': a tally of each tells nothing of both together. "
                + "Ask the responses: responses.LeadsOf.", nameof(over));
        }

        return new LeadSet(this, this[first.Question, by], first, over, questionBase, smallBase);
    }
}

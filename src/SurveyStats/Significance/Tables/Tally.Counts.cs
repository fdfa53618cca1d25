using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The table of counts of a question by segments.</content>
public sealed partial class Tally
{
    /// <summary>The answers to a question by segments, as a table of effective counts (each segment's shares times its effective base).</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <returns>The table; segments without anybody in the base are left out. Without weights the counts are whole.</returns>
    /// <exception cref="ArgumentException">The question is a multiple choice, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public ContingencyTable CountsOf(ChoiceQuestion question, Segmentation by, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question is MultipleChoiceQuestion)
        {
            throw new ArgumentException(
                $"{question}: its options are not exclusive, so that a test of the whole table counts respondents several times. Test options one by one.",
                nameof(question));
        }

        RequireDisjoint.Segments(this[question, by]);
        var shares = question.Options.Select(o => new ProportionSet(this, this[question, by], o, questionBase, null)).ToList();
        var filled = Enumerable.Range(0, by.Segments.Count).Where(i => shares[0][i].Estimate is not null).ToList();
        return ContingencyTable.Of(
            [.. filled.Select(i => shares.Select(s => s[i].PrecisionCount).ToArray())],
            [.. filled.Select(i => shares[0][i].Segment)],
            [.. question.Options.Select(o => o.ToString())]);
    }
}

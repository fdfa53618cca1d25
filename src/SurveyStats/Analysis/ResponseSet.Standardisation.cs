using SurveyStats.Estimation;
using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The verbs for direct standardisation.</content>
public sealed partial class ResponseSet
{
    /// <summary>The share of an answer in each segment, directly standardised: as if all segments had the subgroups of one population.</summary>
    /// <param name="answers">An option or net.</param>
    /// <param name="by">The segments to compare; null: everyone.</param>
    /// <param name="standardiseBy">The subgroups, such as age bands, that do not overlap.</param>
    /// <param name="population">The share or head count of each subgroup in the standard population, by its name.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is not of this survey, or the population does not fit the subgroups.</exception>
    /// <exception cref="InvalidOperationException">Subgroups overlap.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public StandardisedEstimateSet StandardisedProportionsOf(
        AnswerSet answers, Segmentation? by, Segmentation standardiseBy, IReadOnlyDictionary<string, double> population,
        QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Standardised(
            answers.Question, by, standardiseBy, population, $"{answers.Question.Text}: {answers}", isShare: true,
            (table, cells) => CellRatio.Share(table, cells, pattern => pattern.IsIn(questionBase), pattern => pattern.Chose(answers)));
    }

    /// <summary>The mean score or number in each segment, directly standardised: as if all segments had the subgroups of one population.</summary>
    /// <param name="question">A rating scale or numeric question.</param>
    /// <param name="by">The segments to compare; null: everyone.</param>
    /// <param name="standardiseBy">The subgroups, such as age bands, that do not overlap.</param>
    /// <param name="population">The share or head count of each subgroup in the standard population, by its name.</param>
    /// <exception cref="ArgumentException">
    /// The question has no scores or numbers or is not of this survey, or the population does not fit the subgroups.
    /// </exception>
    /// <exception cref="InvalidOperationException">Subgroups overlap.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public StandardisedEstimateSet StandardisedMeansOf(
        Question question, Segmentation? by, Segmentation standardiseBy, IReadOnlyDictionary<string, double> population)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question is RatingQuestion or NumericQuestion
            ? Standardised(question, by, standardiseBy, population, $"{question.Text}: mean", isShare: false, CellRatio.Mean)
            : throw new ArgumentException($"{question} has no scores or numbers. Name an answer whose share is meant.", nameof(question));
    }

    private StandardisedEstimateSet Standardised(
        Question question, Segmentation? by, Segmentation standardiseBy, IReadOnlyDictionary<string, double> population, string subject, bool isShare,
        Func<TallyTable, int[], CellRatio> ratio)
    {
        ArgumentNullException.ThrowIfNull(standardiseBy);
        var shares = StandardPopulation.Shares(standardiseBy, population);
        by ??= Segmentation.Total;
        var crossed = by.CrossedWith(standardiseBy);
        var tally = Tally.Of(this, question, crossed);
        var table = tally[question, crossed];
        RequireDisjoint.Subgroups(table, standardiseBy.Segments.Count);
        return new StandardisedEstimateSet(tally, table, by, standardiseBy, shares, subject, isShare, cells => ratio(table, cells));
    }
}

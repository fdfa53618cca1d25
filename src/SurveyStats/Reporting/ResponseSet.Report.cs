using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a response set is shown.</content>
public sealed partial class ResponseSet
{
    /// <summary>How many responses there are, from where, by which design, and the questionnaire.</summary>
    public override string ToString()
    {
        var skipped = Report.RowsSkipped == 0 ? string.Empty : $", {Figures.Count(Report.RowsSkipped)} rows skipped";
        var domain = Domain == Criterion.Everyone ? string.Empty : $"; estimates about: {Domain}";
        return $"{Figures.Count(Count)} responses from {Report.Source}{skipped}; {Design.Description}{domain}\n{Survey.ToText()}";
    }
}

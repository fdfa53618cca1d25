using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a share is shown.</content>
public sealed partial class Proportion
{
    /// <summary>The share with its 95 % interval (Wilson; under a complex design logit) and base, in one line.</summary>
    public override string ToString()
    {
        var notes = ProportionRows.Notes(this, default);
        return $"{Segment}: {Figures.Percent(Estimate)} [{Figures.Range(Interval(), Figures.Percent)}] n = {Figures.Count(Base.Unweighted)}{(notes.Length == 0 ? string.Empty : $" ({notes})")}";
    }

    /// <summary>The share as a Markdown table of one row.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The share as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(ProportionRows.TidyHeader, [ProportionRows.TidyRow(this, default)]).ToCsv();

    private ReportTable Display() => new(
        Answers is null ? null : $"{Answers.Question.Id}: {Answers.Name}",
        ["segment", .. ProportionRows.HeaderFor(Design, default)],
        [[Segment, .. ProportionRows.Row(this, default)]],
        [ProportionRows.Footnote(QuestionBase, Design)]);
}

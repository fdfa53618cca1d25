using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a mean is shown.</content>
public sealed partial class Mean
{
    /// <summary>The mean with its 95 % interval and base, in one line.</summary>
    public override string ToString()
    {
        var notes = Notes.Count == 0 ? string.Empty : $" ({Figures.Notes(Notes)})";
        return $"{Segment}: {Figures.Number(Estimate)} [{Figures.Range(Interval(), Figures.Number)}] n = {Figures.Count(Base.Unweighted)}{notes}";
    }

    /// <summary>The mean as a Markdown table of one row.</summary>
    public string ToMarkdown() => MeanRows.Display(Question, "segment", Design, [this], default).ToMarkdown();

    /// <summary>The mean as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(MeanRows.TidyHeader, [MeanRows.TidyRow(this, default)]).ToCsv();
}

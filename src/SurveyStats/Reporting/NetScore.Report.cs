using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a net score is shown.</content>
public sealed partial class NetScore
{
    /// <summary>The score in points with its 95 % interval and base, in one line.</summary>
    public override string ToString()
    {
        var notes = Notes.Count == 0 ? string.Empty : $" ({Figures.Notes(Notes)})";
        return $"{Segment}: {Figures.Points(Estimate)} [{Figures.Range(Interval(), Figures.Points)}] n = {Figures.Count(Base.Unweighted)}{notes}";
    }

    /// <summary>The score as a Markdown table of one row.</summary>
    public string ToMarkdown() => NetScoreRows.Display("segment", [this], default).ToMarkdown();

    /// <summary>The score as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(NetScoreRows.TidyHeader, [NetScoreRows.TidyRow(this, default)]).ToCsv();
}

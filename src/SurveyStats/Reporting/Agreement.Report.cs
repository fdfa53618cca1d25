using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How an agreement is shown.</content>
public sealed partial class Agreement
{
    /// <summary>The agreement, the polarisation and the base, in one line.</summary>
    public override string ToString()
    {
        var notes = Notes.Count == 0 ? string.Empty : $" ({Figures.Notes(Notes)})";
        return $"{Segment}: A = {Figures.Number(Estimate)}, polarisation {Figures.Number(Polarisation)}, n = {Figures.Count(Base.Unweighted)}{notes}";
    }

    /// <summary>The agreement as a Markdown table of one row.</summary>
    public string ToMarkdown() => AgreementRows.Display("segment", [this]).ToMarkdown();

    /// <summary>The agreement as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(AgreementRows.TidyHeader, [AgreementRows.TidyRow(this)]).ToCsv();
}

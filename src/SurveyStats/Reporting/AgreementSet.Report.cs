using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How agreements by segment are shown.</content>
public sealed partial class AgreementSet
{
    /// <summary>An aligned table: a segment a row, with agreement, polarisation and base.</summary>
    public override string ToString() => AgreementRows.Display(Segmentation.Name, this).ToText();

    /// <summary>The agreements as a Markdown table.</summary>
    public string ToMarkdown() => AgreementRows.Display(Segmentation.Name, this).ToMarkdown();

    /// <summary>CSV: one agreement a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(AgreementRows.TidyHeader, [.. this.Select(AgreementRows.TidyRow)]).ToCsv();
}

using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a fragility index is shown.</content>
public sealed partial class FragilityIndex
{
    /// <summary>"significant (p = 0.0008, alpha = 0.05) until 12 answers change: fragility quotient 0.6%".</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{(IsSignificant ? "significant" : "not significant")} (p = {Figures.PValue(PValue)}, alpha = {Alpha:0.####}) {Words()}");

    /// <summary>The index as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["significant", "p", "fewest changes", "in the first", "in the second", "quotient"],
        [[IsSignificant ? "yes" : "no", Figures.PValue(PValue), Count(Fewest), Count(ChangesInFirst), Count(ChangesInSecond), Figures.Percent(Quotient)]],
        []).ToMarkdown();

    /// <summary>The index as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["significant", "p_value", "alpha", "fewest_changes", "changes_in_first", "changes_in_second", "quotient"],
        [[IsSignificant ? "yes" : "no", PValue, Alpha, Fewest, ChangesInFirst, ChangesInSecond, Quotient]]).ToCsv();

    private string Words() => Fewest is { } fewest
        ? $"until {Figures.Count(fewest)} {(fewest == 1 ? "answer changes" : "answers change")}: fragility quotient {Figures.Percent(Quotient)}"
        : "however many answers of one sample change";

    private static string Count(long? count) => count is { } c ? Figures.Count(c) : Figures.None;
}

using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a comparison under several conventions is shown.</content>
public sealed partial class ConventionComparison
{
    private const double Alpha = 0.05;

    /// <summary>
    /// An aligned table: a convention a row, with difference, standard error, statistic, degrees of freedom, p, interval, and in what it differs; the spread of
    /// the p-values in one sentence below.
    /// </summary>
    public override string ToString() => Display().ToText();

    /// <summary>The comparison as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one convention a row, exact figures.</summary>
    public string ToCsv() => ConventionRows.Tidy(Columns, this).ToCsv();

    private ReportTable Display() => new(
        $"{ConventionRows.Column(Columns.First, Columns.FirstShare, Columns.FirstBase)}; "
        + $"{ConventionRows.Column(Columns.Second, Columns.SecondShare, Columns.SecondBase)}"
        + (Columns.Overlap ? $"; {Figures.Count(Columns.BothBase.Count)} in both" : string.Empty),
        ConventionRows.Header(Level),
        [.. this.Select(ConventionRows.Row)],
        [Spread(), .. this.Where(l => l.Notes.Count > 0).Select(l => $"{l.Convention}: {Figures.Notes(l.Notes)}.")]);

    private string Spread()
    {
        if (SmallestP is not { Test: { PValue: { } smallest } first } least || LargestP is not { Test: { PValue: { } largest } second } most)
        {
            return "No convention tests this pair.";
        }

        var tested = this.Count(l => l.Test.PValue is not null);
        var found = this.Count(l => l.Test.PValue <= Alpha);
        return $"p from {Figures.PValue(smallest, first.LogPValue)} ({least.Convention}) to {Figures.PValue(largest, second.LogPValue)} ({most.Convention}): "
            + $"{Figures.Count(found)} of {Figures.Count(tested)} conventions find a difference at 5 %, before any adjustment.";
    }
}

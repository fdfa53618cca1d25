using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a stratified table is shown.</content>
public sealed partial class StratifiedTable
{
    /// <summary>An aligned table: a stratum a row, with both shares and bases, their difference and odds ratio; then the common ones and the tests.</summary>
    public override string ToString() => Display(default).ToText();

    /// <summary>The strata as a Markdown table.</summary>
    public string ToMarkdown() => Display(default).ToMarkdown();

    /// <summary>The strata as CSV: one stratum a row, exact counts.</summary>
    public string ToCsv() => new TidyTable(
        ["stratum", "successes_1", "trials_1", "successes_2", "trials_2"],
        [.. Strata.Select(s => (IReadOnlyList<object?>)[s.Name, s.Successes1, s.Trials1, s.Successes2, s.Trials2])]).ToCsv();

    private ReportTable Display(ConfidenceLevel level)
    {
        var (difference, ratio) = (RiskDifference(level: level), OddsRatio(level: level));
        var (independence, homogeneity) = (TestConditionalIndependence(), TestOddsRatioHomogeneity());
        return new ReportTable(
            null,
            ["stratum", "first %", "n", "second %", "n ", "difference, points", "odds ratio"],
            [
                .. Strata.Select(Row),
                ["common", string.Empty, string.Empty, string.Empty, string.Empty, Figures.Points(difference.Estimate), Figures.Number(ratio.Estimate)],
            ],
            [
                $"Common difference: {StratifiedRows.Show(difference)}.",
                $"Common odds ratio: {StratifiedRows.Show(ratio)}.",
                $"Conditional independence: {independence}.",
                $"Same odds ratio in all strata: {homogeneity}.",
            ]);
    }

    private static string[] Row(StratumTable s)
    {
        var (p1, p2) = (s.Trials1 > 0 ? s.Successes1 / s.Trials1 : (double?)null, s.Trials2 > 0 ? s.Successes2 / s.Trials2 : (double?)null);
        var (ad, bc) = (s.Successes1 * (s.Trials2 - s.Successes2), (s.Trials1 - s.Successes1) * s.Successes2);
        return
        [
            s.Name, Figures.Percent(p1), Trials(s.Trials1), Figures.Percent(p2), Trials(s.Trials2),
            Figures.Points(p1 - p2), Figures.Number(bc > 0 ? ad / bc : null),
        ];
    }

    // Effective bases are fractional, counts are not.
    private static string Trials(double trials) =>
        trials == Math.Floor(trials) && trials < 1e15 ? Figures.Count((long)trials) : Figures.Base(trials);
}

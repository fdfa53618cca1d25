using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a standardised share is shown.</content>
public sealed partial class DirectStandardisation
{
    /// <summary>An aligned table: a stratum a row, with its weight, share and base, and the standardised share with its 95 % interval.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => Display(level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV at a confidence level: a header and one row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default)
    {
        var interval = Interval(level: level);
        return new TidyTable(
            ["strata", "estimate", "standard_error", "lower", "upper", "level", "interval_method", "notes"],
            [[Shares.Count, Estimate, StandardError(), interval?.Lower, interval?.Upper, level.Value, interval?.Method, Figures.Notes(Notes)]]).ToCsv();
    }

    private ReportTable Display(ConfidenceLevel level)
    {
        var interval = Interval(level: level);
        return new ReportTable(
            null,
            ["stratum", "weight", "%", $"{Figures.Level(level)} interval", "n", string.Empty],
            [
                .. Shares.Zip(Weights, (share, weight) => (IReadOnlyList<string>)[
                    share.Segment, Figures.Percent(weight), Figures.Percent(share.Estimate), Figures.Range(share.Interval(level: level), Figures.Percent),
                    Figures.Count(share.Base.Unweighted), Figures.Notes(share.Notes),
                ]),
                [
                    "standardised", Figures.Percent(Weights.Sum()), Figures.Percent(Estimate), Figures.Range(interval, Figures.Percent),
                    Figures.Count(Shares.Sum(share => share.Base.Unweighted)), Figures.Notes(Notes),
                ],
            ],
            [$"Standardised: {interval?.Method ?? DirectStandardisationMethod.Mover.Name} interval. Strata: Wilson intervals."]);
    }
}

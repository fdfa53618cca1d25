using System.Globalization;
using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a ratio and its interval are shown.</content>
public sealed partial record RatioInterval
{
    private const string Unbounded = "unbounded";

    /// <summary>"1.54 [1.24, 1.92] 95% Koopman".</summary>
    public override string ToString() => $"{ShownEstimate} [{Shown(Lower)}, {ShownUpper}] {Level} {Method}";

    /// <summary>The ratio as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["method", "ratio", $"{Figures.Level(Level)} interval"],
        [[Method, ShownEstimate, $"{Shown(Lower)} to {ShownUpper}"]],
        []).ToMarkdown();

    /// <summary>The ratio as CSV: a header and one row, exact figures; an unbounded estimate or limit is "unbounded".</summary>
    public string ToCsv() => new TidyTable(
        ["method", "estimate", "lower", "upper", "level", "sides"],
        [[Method, EstimateIsUnbounded ? Unbounded : Estimate, Lower, Upper is { } upper ? upper : Unbounded, Level.Value, Sides]]).ToCsv();

    private string ShownEstimate => Estimate is { } estimate ? Shown(estimate) : EstimateIsUnbounded ? Unbounded : Figures.None;

    private string ShownUpper => Upper is { } upper ? Shown(upper) : Unbounded;

    /// <summary>Four decimals, two digits in powers of ten where these would show nothing.</summary>
    private static string Shown(double ratio) =>
        ratio.ToString(ratio is 0 or >= 0.001 and < 1e9 ? "0.####" : "0.0e-0", CultureInfo.InvariantCulture);
}

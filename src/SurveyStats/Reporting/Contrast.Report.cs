using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a contrast is shown.</content>
public sealed partial class Contrast
{
    private static readonly string[] TidyHeader =
        ["contrast", "estimate", "standard_error", "lower", "upper", "level", "statistic", "degrees_of_freedom", "p_value", "ln_p_value", "notes"];

    /// <summary>An aligned table: estimate, standard error, 95 % interval and test of 0.</summary>
    public override string ToString() => Display(default).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: a header and one row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default)
    {
        var (interval, test) = (Interval(level), Test());
        return new TidyTable(
            TidyHeader,
            [[Name, Estimate, StandardError, interval?.Lower, interval?.Upper, level.Value, test.Statistic, DegreesOfFreedom, test.PValue, test.LogPValue, Figures.Notes(test.Notes)]])
            .ToCsv();
    }

    private ReportTable Display(ConfidenceLevel level)
    {
        var test = Test();
        return new ReportTable(
            null,
            ["contrast", "estimate", "s.e.", $"{Figures.Level(level)} interval", "p", string.Empty],
            [
                [
                    Name, Figures.Coefficient(Estimate), Figures.Coefficient(StandardError), Figures.Range(Interval(level), Figures.Coefficient),
                    Figures.PValue(test.PValue, test.LogPValue), Figures.Notes(test.Notes),
                ],
            ],
            [
                double.IsInfinity(DegreesOfFreedom)
                    ? "Normal distribution, joint covariance of the design."
                    : FormattableString.Invariant($"Student's t on {DegreesOfFreedom:0.###} degrees of freedom, joint covariance of the design."),
            ]);
    }
}

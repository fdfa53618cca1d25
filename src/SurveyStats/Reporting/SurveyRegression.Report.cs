using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a regression is shown.</content>
public sealed partial class SurveyRegression
{
    private static readonly string[] TidyHeader =
    [
        "model", "outcome", "term", "coefficient", "estimate", "standard_error", "lower", "upper", "level", "t", "degrees_of_freedom", "p_value", "ln_p_value",
        "odds_ratio", "odds_ratio_lower", "odds_ratio_upper", "n", "design", "notes",
    ];

    /// <summary>An aligned table: a coefficient a row, with its 95 % interval, then the tests of the terms.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => $"{Display(level).ToText()}\n\n{DisplayOfTests().ToText()}";

    /// <summary>Markdown tables at a confidence level: coefficients, then tests of the terms.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => $"{Display(level).ToMarkdown()}\n\n{DisplayOfTests().ToMarkdown()}";

    /// <summary>CSV: one coefficient a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) =>
        new TidyTable(TidyHeader, [.. Coefficients.Select(c => TidyRow(c, level))]).ToCsv();

    private object?[] TidyRow(RegressionCoefficient coefficient, ConfidenceLevel level)
    {
        var (interval, odds) = (coefficient.Interval(level), coefficient.OddsRatioInterval(level));
        return
        [
            Model.Name, Outcome, coefficient.Term, coefficient.Name, coefficient.Estimate, coefficient.StandardError, interval?.Lower, interval?.Upper, level.Value,
            coefficient.Test.Statistic, coefficient.DegreesOfFreedom, coefficient.Test.PValue, coefficient.Test.LogPValue,
            coefficient.OddsRatio, odds?.Lower, odds?.Upper, Respondents, Design.Description, Figures.Notes(Notes.Concat(coefficient.Test.Notes)),
        ];
    }

    private ReportTable Display(ConfidenceLevel level)
    {
        var ratios = Model.HasOddsRatios ? new[] { "odds ratio", $"{Figures.Level(level)} interval" } : [];
        return new ReportTable(
            $"{Outcome}, {Model.Name}",
            ["coefficient", "estimate", "s.e.", .. Model.HasOddsRatios ? [] : new[] { $"{Figures.Level(level)} interval" }, "t", "p", .. ratios],
            [.. Coefficients.Select(c => Row(c, level))],
            [
                FormattableString.Invariant($"n = {Respondents}, {ResidualDegreesOfFreedom:0.###} residual degrees of freedom. Design: {Design.Description}."),
                .. Notes.Select(n => $"Note: {n.Message}."),
            ]);
    }

    private IReadOnlyList<string> Row(RegressionCoefficient c, ConfidenceLevel level) =>
    [
        c.Name, Figures.Coefficient(c.Estimate), Figures.Coefficient(c.StandardError),
        .. Model.HasOddsRatios ? [] : new[] { Figures.Range(c.Interval(level), Figures.Coefficient) },
        Figures.Number(c.Test.Statistic), Figures.PValue(c.Test.PValue, c.Test.LogPValue),
        .. !Model.HasOddsRatios ? [] : c.OddsRatio is null ? new[] { string.Empty, string.Empty }
            : [Figures.Number(c.OddsRatio), Figures.Range(c.OddsRatioInterval(level), Figures.Number)],
    ];

    private ReportTable DisplayOfTests() => new(
        null,
        ["term", "F", "df", "residual df", "p", string.Empty],
        [.. Tests.Select(t => (IReadOnlyList<string>)[
            t.Term, Figures.Coefficient(t.FStatistic), FormattableString.Invariant($"{t.NumeratorDegreesOfFreedom:0}"),
            FormattableString.Invariant($"{t.DenominatorDegreesOfFreedom:0.###}"), Figures.PValue(t.PValue, t.LogPValue), Figures.Notes(t.Notes),
        ])],
        ["Wald tests of no effect of the term."]);
}

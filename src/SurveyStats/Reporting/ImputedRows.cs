namespace SurveyStats.Reporting;

/// <summary>The columns by which estimates from several imputations are reported.</summary>
internal static class ImputedRows
{
    public static readonly string[] TidyHeader =
    [
        "name", "estimate", "standard_error", "lower", "upper", "level", "degrees_of_freedom", "t", "p_value", "ln_p_value", "within_variance",
        "between_variance", "total_variance", "relative_increase", "fraction_missing", "imputations", "notes",
    ];

    public static object?[] TidyRow(ImputedEstimate e, ConfidenceLevel level)
    {
        var interval = e.Interval(level);
        return
        [
            e.Name, e.Estimate, e.StandardError, interval?.Lower, interval?.Upper, level.Value, e.DegreesOfFreedom, e.Test.Statistic, e.Test.PValue,
            e.Test.LogPValue, e.WithinVariance, e.BetweenVariance, e.TotalVariance, e.RelativeIncrease, e.FractionMissing, e.Imputations,
            Figures.Notes(e.Test.Notes),
        ];
    }

    public static ReportTable Display(IReadOnlyList<ImputedEstimate> estimates, ImputationDegreesOfFreedom? form, ConfidenceLevel level) => new(
        null,
        ["estimate", "value", "s.e.", $"{Figures.Level(level)} interval", "df", "p", "missing information", string.Empty],
        [.. estimates.Select(e => (IReadOnlyList<string>)[
            e.Name, Figures.Coefficient(e.Estimate), Figures.Coefficient(e.StandardError), Figures.Range(e.Interval(level), Figures.Coefficient),
            double.IsInfinity(e.DegreesOfFreedom) ? "infinite" : Figures.Base(e.DegreesOfFreedom), Figures.PValue(e.Test.PValue, e.Test.LogPValue),
            Figures.Percent(e.FractionMissing), Figures.Notes(e.Test.Notes),
        ])],
        [FormattableString.Invariant(
            $"Rubin's rules over {estimates[0].Imputations} imputations{(form is null ? string.Empty : $", degrees of freedom {form}")}. p: estimate is 0.")]);
}

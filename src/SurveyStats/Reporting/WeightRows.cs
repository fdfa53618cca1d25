using System.Globalization;

namespace SurveyStats.Reporting;

/// <summary>The rows in which distributions of weights are shown, a column for each distribution.</summary>
internal static class WeightRows
{
    /// <summary>The figures by name, each with how it is shown.</summary>
    public static IReadOnlyList<(string Name, Func<WeightReport, double?> Value, Func<double?, string> Show)> Figures { get; } =
    [
        ("respondents", r => r.Count, Whole),
        ("with weight 0", r => r.Zeros, Whole),
        ("sum", r => r.Sum, Plain),
        ("mean", r => r.Mean, Plain),
        ("minimum", r => r.Minimum, Plain),
        ("percentile 1", r => r.Quantile(0.01), Plain),
        ("percentile 5", r => r.Quantile(0.05), Plain),
        ("percentile 25", r => r.Quantile(0.25), Plain),
        ("median", r => r.Quantile(0.5), Plain),
        ("percentile 75", r => r.Quantile(0.75), Plain),
        ("percentile 95", r => r.Quantile(0.95), Plain),
        ("percentile 99", r => r.Quantile(0.99), Plain),
        ("maximum", r => r.Maximum, Plain),
        ("maximum/minimum", r => r.Ratio, Plain),
        ("share of the top 1 %", r => r.TopShare, share => Reporting.Figures.Percent(share)),
        ("coefficient of variation", r => r.CoefficientOfVariation, Reporting.Figures.Coefficient),
        ("Kish design effect", r => r.DesignEffect, Reporting.Figures.Coefficient),
        ("Kish effective size", r => r.EffectiveSize, size => size is { } n ? Reporting.Figures.Base(n) : Reporting.Figures.None),
    ];

    public static ReportTable Display(IReadOnlyList<(string Name, WeightReport Report)> reports) => new(
        null,
        [string.Empty, .. reports.Select(r => r.Name)],
        [.. Figures.Where(f => f.Name != "with weight 0" || reports.Any(r => r.Report.Zeros > 0))
            .Select(f => (string[])[f.Name, .. reports.Select(r => f.Show(f.Value(r.Report)))])],
        []);

    /// <summary>A weight, or a sum of weights, to about five digits.</summary>
    public static string Plain(double? value) => value is not { } v ? Reporting.Figures.None
        : Math.Abs(v) >= 1e12 ? v.ToString("0.####e+0", CultureInfo.InvariantCulture)
        : v.ToString(Math.Abs(v) >= 10_000 ? "0" : Math.Abs(v) >= 100 ? "0.#" : Math.Abs(v) >= 1 ? "0.###" : "0.#####", CultureInfo.InvariantCulture);

    private static string Whole(double? value) => Reporting.Figures.Count((long)value!.Value);
}

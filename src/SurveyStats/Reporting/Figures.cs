using System.Globalization;

namespace SurveyStats.Reporting;

/// <summary>How numbers are shown to a reader: percent, points, p-values, bases. Exact values are for CSV.</summary>
internal static class Figures
{
    /// <summary>What stands where there is no figure.</summary>
    public const string None = "-";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Percent(double? share) => share?.ToString("0.0%", Culture) ?? None;

    /// <summary>A level without needless decimals: 95%, 99.9%.</summary>
    public static string Level(ConfidenceLevel level) => level.Value.ToString("0.####%", Culture);

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    public static string Points(double? difference) =>
        difference is { } d ? (d * 100).ToString("+0.0;-0.0;0.0", Culture) : None;

    public static string Number(double? value) => value?.ToString("0.00", Culture) ?? None;

    /// <summary>A difference in the units of the question, with its sign.</summary>
    public static string Signed(double? difference) => difference?.ToString("+0.00;-0.00;0.00", Culture) ?? None;

    /// <summary>A coefficient such as Cramer's V, to three decimals.</summary>
    public static string Coefficient(double? value) => value?.ToString("0.000", Culture) ?? None;

    /// <summary>A count that may be fractional: whole ones without decimals.</summary>
    public static string Amount(double value) => value.ToString("0.#", Culture);

    public static string Count(long count) => count.ToString(Culture);

    /// <summary>A weighted or effective base, to one decimal.</summary>
    public static string Base(double value) => value.ToString("0.0", Culture);

    /// <summary>A p-value: four decimals, two digits in powers of ten below that, by its logarithm where it is smaller than any number.</summary>
    public static string PValue(double? p, double? logP = null)
    {
        if (p is null)
        {
            return None;
        }

        if (p >= 0.0001)
        {
            return p.Value.ToString("0.0000", Culture);
        }

        if (p > 1e-300 || logP is null)
        {
            return p.Value.ToString("0.0e-0", Culture);
        }

        var decimals = logP.Value / Math.Log(10);
        return string.Create(Culture, $"{Math.Pow(10, decimals - Math.Floor(decimals)):0.0}e{Math.Floor(decimals):0}");
    }

    public static string Range(ConfidenceInterval? interval, Func<double?, string> show) =>
        interval is null ? None : $"{show(interval.Lower)} to {show(interval.Upper)}";

    /// <summary>The notes in one line; empty for none.</summary>
    public static string Notes(IEnumerable<ResultNote> notes) => string.Join("; ", notes.Select(n => n.Message).Distinct());

    /// <summary>The base rule in words.</summary>
    public static string Words(QuestionBase questionBase) => questionBase switch
    {
        QuestionBase.Substantive => "those with a substantive answer",
        QuestionBase.Asked => "all who were asked",
        _ => "all who answered",
    };
}

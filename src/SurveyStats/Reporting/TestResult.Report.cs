using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How the result of a test is shown.</content>
public sealed partial class TestResult
{
    /// <summary>The test, its statistic, degrees of freedom and p-value, and its convention, in one line.</summary>
    public override string ToString()
    {
        var df = Freedom() is { } d ? $" on {d} df" : string.Empty;
        var notes = Notes.Count == 0 ? string.Empty : $"; {Figures.Notes(Notes)}";
        return Statistic is null && PValue is null
            ? $"{Name}: undefined ({Convention}{notes})"
            : $"{Name}: {(Statistic is { } s ? FormattableString.Invariant($"{s:0.000}{df}, ") : string.Empty)}p {Sign}= {Figures.PValue(PValue, LogPValue)} ({Convention}{notes})";
    }

    /// <summary>The result as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["test", "statistic", "df", "p", string.Empty],
        [[Name, Statistic is { } s ? FormattableString.Invariant($"{s:0.000}") : Figures.None, Freedom() ?? Figures.None, (Sign.Length > 0 ? $"{Sign}= " : string.Empty) + Figures.PValue(PValue, LogPValue), Figures.Notes(Notes)]],
        [$"{Convention}."]).ToMarkdown();

    /// <summary>The result as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["test", "statistic", "degrees_of_freedom", "denominator_degrees_of_freedom", "p_value", "ln_p_value", "p_lower", "p_upper", "alternative", "convention", "notes"],
        [[Name, Statistic, DegreesOfFreedom, DenominatorDegreesOfFreedom, PValue, LogPValue, PValueRange?.Lower, PValueRange?.Upper, Alternative, Convention, Figures.Notes(Notes)]]).ToCsv();

    /// <summary>"3 and 108", "3", or null.</summary>
    private string? Freedom() => (DegreesOfFreedom, DenominatorDegreesOfFreedom) switch
    {
        (null, null) => null,
        ({ } first, null) => FormattableString.Invariant($"{first:0.###}"),
        (null, { } second) => FormattableString.Invariant($"{second:0.###} denominator"),
        ({ } first, { } second) => FormattableString.Invariant($"{first:0.###} and {second:0.###}"),
    };

    /// <summary>Certified bounds have the upper one for p-value.</summary>
    private string Sign => PValueRange is { IsCertified: true } ? "<" : string.Empty;
}

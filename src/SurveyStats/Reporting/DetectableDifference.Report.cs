using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a detectable difference is shown.</content>
public sealed partial class DetectableDifference
{
    /// <summary>Both shares, their difference and the power, in one line.</summary>
    public override string ToString() =>
        $"{Figures.Percent(From)} to {Figures.Percent(To)} ({Figures.Points(Difference)} points) is found with power {Figures.Percent(Power)}";

    /// <summary>The difference as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["detectable", "from", "to", "difference, points", "power"],
        [["share", Figures.Percent(From), Figures.Percent(To), Figures.Points(Difference), Figures.Percent(Power)]],
        []).ToMarkdown();

    /// <summary>The difference as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["from", "to", "difference", "power", "alpha", "alternative", "comparisons"],
        [[From, To, Difference, Power, Test.Alpha, Test.Alternative, Test.Comparisons]]).ToCsv();
}

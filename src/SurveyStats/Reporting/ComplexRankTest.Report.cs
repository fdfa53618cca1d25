using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a rank test of a complex sample is shown.</content>
public sealed partial class ComplexRankTest
{
    /// <summary>An aligned table of mean scores, with the test below.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The table as Markdown.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: a segment a row, the test repeated on each, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["question", "segment", "mean_score", "scores", "test", "statistic", "degrees_of_freedom", "p_value", "ln_p_value", "design", "notes"],
        [.. Segmentation.Segments.Select((s, i) => (IReadOnlyList<object?>)
        [
            Question.Id, s.Name.Default, MeanScores[i], Score.Name, Test.Name, Test.Statistic, Test.DegreesOfFreedom, Test.PValue, Test.LogPValue,
            Design.Description, Figures.Notes(Test.Notes),
        ])]).ToCsv();

    private ReportTable Display() => new(
        $"{Question.Text}: ranks",
        [Segmentation.Name, "mean score"],
        [.. Segmentation.Segments.Select((s, i) => (IReadOnlyList<string>)[s.Name.Default, Figures.Coefficient(MeanScores[i])])],
        [$"{Test}. Design: {Design.Description}."]);
}

using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a probability of superiority is shown.</content>
public sealed partial class StochasticSuperiority
{
    /// <summary>The probability with its 95 % interval and the numbers of answers, in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"P(first higher) = {Figures.Percent(Estimate)} [{Figures.Range(Interval(), Figures.Percent)}] n = {FirstCount:0.#} and {SecondCount:0.#}");

    /// <summary>The probability as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["measure", "%", $"{Figures.Level(default)} interval", "n first", "n second"],
        [["P(first higher), ties half", Figures.Percent(Estimate), Figures.Range(Interval(), Figures.Percent), Figures.Number(FirstCount), Figures.Number(SecondCount)]],
        [$"Interval: {Method}."]).ToMarkdown();

    /// <summary>The probability as CSV: a header and one row, exact figures.</summary>
    public string ToCsv()
    {
        var interval = Interval();
        return new TidyTable(
            ["probability", "lower", "upper", "level", "interval_method", "u", "n_first", "n_second"],
            [[Estimate, interval?.Lower, interval?.Upper, interval?.Level.Value, interval?.Method, U, FirstCount, SecondCount]]).ToCsv();
    }
}

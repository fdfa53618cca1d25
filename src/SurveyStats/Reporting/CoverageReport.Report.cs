using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How the coverage of a method is shown.</content>
public sealed partial class CoverageReport
{
    private const int Bands = 20;
    private const int BarLength = 40;

    /// <summary>The figures in one line, and the curve as a chart: per band of shares the lowest and the mean coverage, and a bar.</summary>
    public override string ToString() => ToText();

    /// <summary>As <see cref="ToString"/>.</summary>
    public string ToText() => Display().ToText();

    /// <summary>The same as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The curve as CSV: a share a row, exact figures; where the coverage jumps a share has two rows.</summary>
    public string ToCsv() => new TidyTable(
        ["method", "trials", "level", "sides", "share", "coverage"],
        [.. Curve.Select(point => (object?[])[Method.Name, Trials, Level.Value, Sides, point.Share, point.Coverage])]).ToCsv();

    private ReportTable Display()
    {
        var sides = Sides switch { IntervalSides.LowerBound => ", lower bound", IntervalSides.UpperBound => ", upper bound", _ => string.Empty };
        var summary = FormattableString.Invariant(
            $"mean {Mean:0.0%}, minimum {Minimum:0.0%} at a share of {MinimumShare:0.####}, mean width {MeanWidth:0.000}");
        var start = Math.Max(0, 1 - (5 * Level.Alpha));
        return new ReportTable(
            FormattableString.Invariant($"Coverage of {Method.Name}{sides}, n = {Trials}, level {Figures.Level(Level)}: {summary}"),
            ["share", "lowest", "mean", string.Empty],
            [.. Enumerable.Range(0, Bands).Select(band => Row(band / (double)Bands, (band + 1) / (double)Bands, start))],
            [FormattableString.Invariant($"Bars from {start:0.#%} to 100%: the lowest coverage dark, up to the mean light, the level at the line.")]);
    }

    private string[] Row(double from, double to, double start)
    {
        var band = Curve.Where(point => point.Share >= from && point.Share <= to).ToList();
        var (lowest, mean) = (band.Min(point => point.Coverage), MeanCoverageBetween(from, to));
        return [FormattableString.Invariant($"{from:0.00} to {to:0.00}"), Figures.Percent(lowest), Figures.Percent(mean), Bar(lowest, mean, start)];
    }

    private string Bar(double lowest, double mean, double start)
    {
        var (dark, light, line) = (Place(lowest, start), Place(mean, start), Place(Level.Value, start));
        return string.Concat(Enumerable.Range(0, BarLength + 1).Select(i =>
            i == line ? '|' : i < (i > line ? dark + 1 : dark) ? '█' : i < (i > line ? light + 1 : light) ? '░' : ' ')).TrimEnd();
    }

    /// <summary>How far along the bar a coverage stands.</summary>
    private static int Place(double coverage, double start) => (int)Math.Round(BarLength * Math.Max(0, coverage - start) / (1 - start));

    private double MeanCoverageBetween(double from, double to)
    {
        const int points = 50;
        return Enumerable.Range(0, points).Average(i => CoverageAt(from + ((to - from) * (i + 0.5) / points)));
    }
}

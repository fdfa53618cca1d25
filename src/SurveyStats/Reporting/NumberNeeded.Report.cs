using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a number needed is shown.</content>
public sealed partial class NumberNeeded
{
    /// <summary>"one more in 4.6 (95% interval 3.1 to 8.7)", or with infinity between "one more in 3.1" and "one fewer in 8.7".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Words(Estimate)} ({Figures.Level(DifferenceInterval.Level)} interval {Range()})");

    /// <summary>The number as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null, ["number needed", $"{Figures.Level(DifferenceInterval.Level)} interval"], [[Words(Estimate), Range()]], []).ToMarkdown();

    /// <summary>The number as CSV: a header and one row, exact figures; limits that are infinite or absent are empty.</summary>
    public string ToCsv() => new TidyTable(
        ["estimate", "smallest_for_one_more", "largest_for_one_more", "smallest_for_one_fewer", "largest_for_one_fewer", "reaches_infinity", "level"],
        [[Estimate, SmallestForOneMore, LargestForOneMore, SmallestForOneFewer, LargestForOneFewer, ReachesInfinity ? "yes" : "no", DifferenceInterval.Level.Value]]).ToCsv();

    private static string Words(double? number) => number is not { } n ? "no difference"
        : FormattableString.Invariant($"one {(n > 0 ? "more" : "fewer")} in {Math.Abs(n):0.0}");

    private string Range() => (SmallestForOneMore, SmallestForOneFewer) switch
    {
        ({ } more, { } fewer) => FormattableString.Invariant($"one more in {more:0.0} to infinity to one fewer in {fewer:0.0}"),
        ({ } more, null) => FormattableString.Invariant($"{more:0.0} to {Largest(LargestForOneMore)}"),
        (null, { } fewer) => FormattableString.Invariant($"{fewer:0.0} to {Largest(LargestForOneFewer)}"),
        _ => "infinity",
    };

    private static string Largest(double? number) => number is { } n ? FormattableString.Invariant($"{n:0.0}") : "infinity";
}

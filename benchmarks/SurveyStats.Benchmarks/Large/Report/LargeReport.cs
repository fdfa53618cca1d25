using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace SurveyStats.Benchmarks.Large;

/// <summary>The results of a run as Markdown: machine and versions, goals, a table for each shape.</summary>
internal static class LargeReport
{
    public static string Of(
        string command, IReadOnlyList<ContestResult> results, IReadOnlyList<CsvResult> csv, MachineLimits machine, IReadOnlyList<string> errors)
    {
        var text = new StringBuilder();
        Line(text, $"# Large responses: `{command}`");
        Line(text);
        Line(text, $"{Processor.Name}, {Environment.ProcessorCount} processors, vectors of {Processor.VectorBits} bits; {RuntimeInformation.OSDescription.Trim()}; "
            + $"{RuntimeInformation.FrameworkDescription}; DuckDB {DuckDbInMemory.Version.TrimStart('v')}; Microsoft.Data.Analysis {Version(typeof(Microsoft.Data.Analysis.DataFrame))}.");
        Line(text, $"Reads {string.Join(", ", machine.BytesASecond.Select(read => string.Create(CultureInfo.InvariantCulture, $"{read.Value / 1e9:0.0} GB/s by {read.Key}")))} threads; "
            + $"two threads compute {Number(machine.Scaling, "0.00")} times as fast as one{(machine.IsQuiet ? string.Empty : ": other work ran beside, so that figures of two threads are too slow")}.");
        Line(text, "Every result was compared with the hand-written loop before it was timed: counts equal, sums to 1e-12. Times are medians. No answer is a code of its own everywhere.");
        Line(text, "Times a read: beside a plain read of the same bytes from memory by as many threads; below 1 where the columns lie in the cache.");
        Line(text);
        AppendErrors(text, errors);
        AppendGoals(text, new Goals(results, csv, machine));
        foreach (var contest in results.GroupBy(r => (r.Shape, r.Rows, r.IsWeighted)))
        {
            AppendContest(text, [.. contest], machine);
        }

        AppendCsv(text, csv);
        return text.ToString();
    }

    private static void AppendErrors(StringBuilder text, IReadOnlyList<string> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        Line(text, "## Errors");
        Line(text);
        foreach (var error in errors)
        {
            Line(text, $"- {error}");
        }

        Line(text);
    }

    private static void AppendGoals(StringBuilder text, Goals goals)
    {
        var table = new ReportTable("goal", "ratio", "set", "measured", "verdict");
        foreach (var goal in goals.All())
        {
            table.Add(goal.Row());
        }

        table.Add("G7, G8", "svyby, svychisq, replicates", string.Empty, string.Empty, "by `-- design-peers`");
        Line(text, "## Goals");
        Line(text);
        Line(text, table.ToString());
    }

    private static void AppendContest(StringBuilder text, IReadOnlyList<ContestResult> results, MachineLimits machine)
    {
        var first = results[0];
        var table = new ReportTable("way", "threads", "ms", "M answers/s", "ns an answer", "times a read", "any order is faster", "partitioned is faster");
        foreach (var result in results)
        {
            table.Add(
                result.Contestant, Number(result.Threads, "0"), Number(result.Seconds * 1e3, "0.00"), Number(result.AnswersASecond / 1e6, "0"), Number(result.NanosecondsAnAnswer, "0.000"),
                Number(result.Seconds / machine.SecondsToRead(result), "0.00"),
                Ratio(results, result, TallyOfResponses.AnyOrder), Ratio(results, result, TallyOfResponses.Partitioned));
        }

        Line(text, string.Create(
            CultureInfo.InvariantCulture, $"## {first.Shape.Name}, {(first.IsWeighted ? "weighted" : "counts")}: {first.Answers:#,0} answers of {first.Rows:#,0} respondents"));
        Line(text);
        Line(text, table.ToString());
    }

    /// <summary>How many times as long as ours on the same number of threads.</summary>
    private static string Ratio(IReadOnlyList<ContestResult> results, ContestResult peer, string order)
    {
        var ours = results.FirstOrDefault(r => r.Contestant == order && r.Threads == peer.Threads);
        return ours is null ? string.Empty : Number(peer.Seconds / ours.Seconds, "0.00");
    }

    private static void AppendCsv(StringBuilder text, IReadOnlyList<CsvResult> csv)
    {
        if (csv.Count == 0)
        {
            return;
        }

        var table = new ReportTable("reader", "threads", "s", "MB/s", "rows/s");
        foreach (var result in csv)
        {
            table.Add(result.Reader, Number(result.Threads, "0"), Number(result.Seconds, "0.000"), Number(result.MegabytesASecond, "0"), Number(result.Rows / result.Seconds, "0"));
        }

        Line(text, string.Create(
            CultureInfo.InvariantCulture, $"## CSV to columns: {csv[0].Rows:#,0} rows of 6 columns, {csv[0].Bytes / 1e6:0} MB in the page cache"));
        Line(text);
        Line(text, table.ToString());
    }

    private static string Version(Type type) => (type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "of unknown version").Split('+')[0];

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}

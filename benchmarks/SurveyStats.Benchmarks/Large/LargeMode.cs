namespace SurveyStats.Benchmarks.Large;

/// <summary>
/// The modes <c>large</c> and <c>quick</c>: every shape by every competitor in one run, beside the limits of the machine, with a progress bar; a Markdown
/// table in the end. Ends with 1 if a result was wrong.
/// </summary>
internal static class LargeMode
{
    // Making a column costs about as much as a few readings of it.
    private const double NanosecondsToMake = 20;
    private const double NanosecondsOfCsvRow = 4_000;

    public static int RunLarge(ReadOnlySpan<string> arguments)
    {
        var report = Run($"large {string.Join(' ', arguments)}".TrimEnd(), LargeSizes.Large(arguments), out var isRight);
        var file = BenchmarkFolder.PathOf("Results", Processor.Folder, "Large.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, report);
        Console.Error.WriteLine($"Written to {Path.GetRelativePath(Environment.CurrentDirectory, file)}.");
        return isRight ? 0 : 1;
    }

    public static int RunQuick(ReadOnlySpan<string> arguments)
    {
        Run("quick", LargeSizes.Quick, out var isRight);
        return isRight ? 0 : 1;
    }

    private static string Run(string command, LargeSizes sizes, out bool isRight)
    {
        var progress = new ProgressBar(Cost(sizes));
        progress.Show("limits of the machine");
        var machine = MachineLimits.Measure(sizes.Timing);
        var (results, errors) = (new List<ContestResult>(), new List<string>());
        foreach (var shape in LargeShape.All)
        {
            RunShape(shape, sizes, progress, results, errors);
        }

        var csv = ReadCsv(sizes, progress, errors);
        progress.End();
        var report = LargeReport.Of(command, results, csv, machine, errors);
        Console.Write(report);
        isRight = errors.Count == 0;
        return report;
    }

    private static void RunShape(LargeShape shape, LargeSizes sizes, ProgressBar progress, List<ContestResult> results, List<string> errors)
    {
        progress.Show($"{shape.Name}: columns are made");
        var columns = shape.Columns(sizes.Answers / shape.AnswersPerRow);
        progress.Advance(NanosecondsToMake * sizes.Answers);
        var fewer = columns.First(sizes.ObjectAnswers / shape.ObjectsPerRow);
        RunContest(shape, columns, Competitor.All.Where(c => !c.HoldsObjects));
        RunContest(shape, fewer, Competitor.All.Where(c => c.HoldsObjects || c.IsAlwaysThere));

        void RunContest(LargeShape shape, SurveyColumns columns, IEnumerable<Competitor> competitors)
        {
            var contest = new Contest(shape, columns, sizes.Timing, progress);
            foreach (var competitor in competitors)
            {
                results.AddRange(contest.Run(competitor));
                // The copy of one is gone before the next makes its own.
                GC.Collect();
            }

            errors.AddRange(contest.Errors);
        }
    }

    private static List<CsvResult> ReadCsv(LargeSizes sizes, ProgressBar progress, List<string> errors)
    {
        progress.Show("CSV file is written");
        using var sample = new CsvSample(sizes.CsvRows);
        return [.. CsvReaders.Run(sample, sizes.Timing, progress, NanosecondsOfCsvRow * sizes.CsvRows / CsvReaders.Steps, errors)];
    }

    private static double Cost(LargeSizes sizes) =>
        (LargeShape.All.Count * ((NanosecondsToMake * sizes.Answers)
            + Competitor.All.Sum(c => c.NanosecondsAnAnswer * ((c.HoldsObjects ? 0 : sizes.Answers) + (c.HoldsObjects || c.IsAlwaysThere ? sizes.ObjectAnswers : 0)))))
        + (NanosecondsOfCsvRow * sizes.CsvRows);
}

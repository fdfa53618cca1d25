using System.Diagnostics;
using System.Globalization;
using SurveyStats.Responses;

namespace SurveyStats.Benchmarks.Large;

/// <summary>Readers of the CSV file: this library, DuckDB, and R's data.table where it is installed.</summary>
internal static class CsvReaders
{
    public const string OurName = "ResponseSet.ReadCsv";

    private const double Tolerance = 1e-12;

    /// <summary>The number of timed steps, for the progress bar.</summary>
    public static int Steps => 3 * ThreadCounts.All.Count;

    /// <summary>Reads the file by each reader; what is wrong goes to the errors, and has no time.</summary>
    public static IEnumerable<CsvResult> Run(CsvSample sample, Timing timing, ProgressBar progress, double step, List<string> errors)
    {
        foreach (var threads in ThreadCounts.All)
        {
            foreach (var (name, read) in new (string, Func<CsvSample, int, Timing, CsvOutcome?>)[] { (OurName, Ours), ("DuckDB read_csv", DuckDb), ("R data.table fread", Fread) })
            {
                progress.Show(FormattableString.Invariant($"CSV of {sample.Rows / 1e6:0.#} M rows: {name}, {threads} threads"));
                var found = read(sample, threads, timing);
                progress.Advance(step);
                if (found is not { } reading)
                {
                    continue;
                }

                if (reading.Rows != sample.Rows || Math.Abs(reading.Weights - sample.WeightSum) > Tolerance * sample.WeightSum)
                {
                    errors.Add(FormattableString.Invariant($"{name} found {reading.Rows} rows and weights of {reading.Weights:R}, not {sample.Rows} and {sample.WeightSum:R}."));
                    continue;
                }

                yield return new CsvResult(name, threads, sample.Rows, sample.Bytes, reading.Seconds);
            }
        }
    }

    /// <summary>Reads the file by this library: on all threads as a user does, on fewer by the reader behind that, which takes the number.</summary>
    public static ResponseSet Read(CsvSample sample, int threads)
    {
        var options = new ReadOptions { WeightColumn = CsvSample.WeightColumn };
        if (threads == ThreadCounts.Most)
        {
            return ResponseSet.ReadCsv(sample.File, options);
        }

        var (format, errors) = (new CsvFormat(), new ErrorCollector(sample.File, options.ErrorLimit));
        using var stream = File.OpenRead(sample.File);
        var (table, bad) = CsvTableReader.Read(stream, format, CsvReading.Of(options, format) with { Threads = threads }, errors);
        return ResponseSetAssembler.Assemble(table, options, errors, bad);
    }

    private static CsvOutcome? Ours(CsvSample sample, int threads, Timing timing)
    {
        ResponseSet? responses = null;
        var seconds = timing.Median(() => responses = Read(sample, threads));
        var sums = Tally.Of(responses!, responses!.Survey["country"])[responses.Survey["country"], Segmentation.Total].Base(Segmentation.Total.Segments[0]);
        return new CsvOutcome(seconds, sums.Count, sums.Weight);
    }

    private static CsvOutcome DuckDb(CsvSample sample, int threads, Timing timing)
    {
        using var duckDb = new DuckDbCsv(sample, threads);
        var seconds = timing.Median(duckDb.Load);
        return new CsvOutcome(seconds, duckDb.Ask("count(*)"), duckDb.Ask("fsum(weight)"));
    }

    /// <summary>By Peers/fread.R, which prints seconds, rows and the sum of weights.</summary>
    private static CsvOutcome? Fread(CsvSample sample, int threads, Timing timing)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(
                "Rscript", ["--vanilla", BenchmarkFolder.PathOf("Peers", "fread.R"), sample.File, threads.ToString(CultureInfo.InvariantCulture), timing.Runs.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var numbers = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return process.ExitCode == 0 && errors.Result is not null && numbers.Length == 3
                ? new CsvOutcome(Number(numbers[0]), Number(numbers[1]), Number(numbers[2]))
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

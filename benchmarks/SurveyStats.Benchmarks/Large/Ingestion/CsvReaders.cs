using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

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
            foreach (var (name, read) in new (string, Func<CsvSample, int, Timing, (double Seconds, double Rows, double Weights)?>)[] { (OurName, Ours), ("DuckDB read_csv", DuckDb), ("R data.table fread", Fread) })
            {
                progress.Show(FormattableString.Invariant($"CSV of {sample.Rows / 1e6:0.#} M rows: {name}, {threads} threads"));
                var found = read(sample, threads, timing);
                progress.Advance(step);
                if (found is not { } answer)
                {
                    continue;
                }

                if (answer.Rows != sample.Rows || Math.Abs(answer.Weights - sample.WeightSum) > Tolerance * sample.WeightSum)
                {
                    errors.Add(FormattableString.Invariant($"{name} found {answer.Rows} rows and weights of {answer.Weights:R}, not {sample.Rows} and {sample.WeightSum:R}."));
                    continue;
                }

                yield return new CsvResult(name, threads, sample.Rows, sample.Bytes, answer.Seconds);
            }
        }
    }

    private static (double, double, double)? Ours(CsvSample sample, int threads, Timing timing)
    {
        // As a user calls it: on all threads.
        if (threads != ThreadCounts.Most)
        {
            return null;
        }

        ResponseSet? responses = null;
        var seconds = timing.Median(() => responses = ResponseSet.ReadCsv(sample.File, new ReadOptions { WeightColumn = CsvSample.WeightColumn }));
        var sums = Tally.Of(responses!, responses!.Survey["country"])[responses.Survey["country"], Segmentation.Total].Base(Segmentation.Total.Segments[0]);
        return (seconds, sums.Count, sums.Weight);
    }

    /// <summary>With types given and few words as an enumeration, which is DuckDB's fastest way to the same columns.</summary>
    private static (double, double, double)? DuckDb(CsvSample sample, int threads, Timing timing)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        object? Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }

        Execute(FormattableString.Invariant($"SET threads = {threads}"));
        var file = sample.File.Replace("'", "''", StringComparison.Ordinal);
        Execute("CREATE TYPE country AS ENUM ('Sweden', 'Finland', 'Norway', 'Denmark', 'Iceland', 'Estonia', 'Latvia', 'Lithuania', 'Germany', 'France')");
        Execute("CREATE TYPE answer AS ENUM ('Too little', 'About right', 'Too much', 'No opinion', 'Refused')");
        var seconds = timing.Median(() => Execute(
            $"CREATE OR REPLACE TABLE responses AS SELECT * FROM read_csv('{file}', header = true, "
            + "columns = {'serial': 'BIGINT', 'country': 'country', 'a1': 'answer', 'a2': 'answer', 'a3': 'answer', 'weight': 'DOUBLE'})"));
        return (
            seconds,
            Convert.ToDouble(Execute("SELECT count(*) FROM responses"), CultureInfo.InvariantCulture),
            Convert.ToDouble(Execute("SELECT fsum(weight) FROM responses"), CultureInfo.InvariantCulture));
    }

    /// <summary>By Peers/fread.R, which prints seconds, rows and the sum of weights.</summary>
    private static (double, double, double)? Fread(CsvSample sample, int threads, Timing timing)
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
                ? (Number(numbers[0]), Number(numbers[1]), Number(numbers[2]))
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

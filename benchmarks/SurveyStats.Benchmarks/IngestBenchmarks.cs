using System.Globalization;
using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>
/// A CSV file of six columns into coded columns: serial number, country, three answers in words, weight. Peers: what a C# programmer writes, and DuckDB with
/// the types of the columns given. R's fread, and 10^7 rows: the mode <c>large</c>.
/// </summary>
public class IngestBenchmarks : IDisposable
{
    private CsvSample _sample = null!;
    private DuckDbCsv _duckDb = null!;

    /// <summary>The numbers of rows.</summary>
    public static IEnumerable<int> Sizes => BenchmarkSizes.UpTo(1_000_000);

    /// <summary>The number of rows.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Rows { get; set; }

    /// <summary>Writes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sample = new CsvSample(Rows);
        _duckDb = new DuckDbCsv(_sample, Environment.ProcessorCount);
    }

    /// <summary>Deletes the file.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _duckDb.Dispose();
        _sample.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Lines split at commas, words numbered by dictionaries; no quotes, no checks.</summary>
    [Benchmark(Baseline = true)]
    public double SplitLines()
    {
        Dictionary<string, byte>[] words = [.. Enumerable.Range(0, 4).Select(_ => new Dictionary<string, byte>(StringComparer.Ordinal))];
        List<byte>[] codes = [.. words.Select(_ => new List<byte>())];
        var (serials, weights) = (new List<long>(), new List<double>());
        foreach (var line in File.ReadLines(_sample.File).Skip(1))
        {
            var fields = line.Split(',');
            serials.Add(long.Parse(fields[0], CultureInfo.InvariantCulture));
            for (var i = 0; i < words.Length; i++)
            {
                if (!words[i].TryGetValue(fields[i + 1], out var code))
                {
                    words[i].Add(fields[i + 1], code = (byte)words[i].Count);
                }

                codes[i].Add(code);
            }

            weights.Add(double.Parse(fields[5], CultureInfo.InvariantCulture));
        }

        return weights[^1] + serials[^1];
    }

    /// <summary>DuckDB, on all threads.</summary>
    [Benchmark]
    public void DuckDb() => _duckDb.Load();

    /// <summary>This library, the questionnaire inferred.</summary>
    [Benchmark]
    public int ReadCsv() => CsvReaders.Read(_sample, ThreadCounts.Most).Count;
}

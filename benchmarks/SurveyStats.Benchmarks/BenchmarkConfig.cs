using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SurveyStats.Benchmarks;

/// <summary>
/// What every benchmark reports: time, allocated bytes, and a Markdown table that can be committed under Results/.
/// <para>
/// A dry run, <c>--job dry</c>, is no measurement: it runs each benchmark once to see that it still works, and has to be over within three minutes on two
/// processors. So it takes the smallest size of each (<see cref="BenchmarkSizes"/>), and runs all in this process, where BenchmarkDotNet else starts one for
/// each of them.
/// </para>
/// </summary>
public sealed class BenchmarkConfig : ManualConfig
{
    /// <summary>Makes the configuration; jobs come from the command line (none means BenchmarkDotNet's default job).</summary>
    public BenchmarkConfig()
    {
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddDiagnoser(MemoryDiagnoser.Default);

        // Whole names of shapes; and a machine that is busy with others may be slow to build.
        WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(100));
        WithBuildTimeout(TimeSpan.FromMinutes(10));
        if (BenchmarkSizes.IsDryRun)
        {
            AddJob(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance));
        }
    }

    /// <summary>Command-line arguments without the job, which this configuration brings.</summary>
    internal static string[] WithoutJob(string[] arguments)
    {
        var place = Array.FindIndex(arguments, argument => argument is "--job" or "-j");
        return place < 0 ? arguments : [.. arguments[..place], .. arguments[Math.Min(arguments.Length, place + 2)..]];
    }
}

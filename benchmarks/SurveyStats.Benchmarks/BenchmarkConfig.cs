using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace SurveyStats.Benchmarks;

/// <summary>What every benchmark reports: time, allocated bytes, and a Markdown table that can be committed under Results/.</summary>
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
    }
}

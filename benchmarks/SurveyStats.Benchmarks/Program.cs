using BenchmarkDotNet.Running;
using SurveyStats.Benchmarks;
using SurveyStats.Benchmarks.Accuracy;

// Run with: dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- --filter '*'
// The configuration is in BenchmarkConfig.cs; `--job dry` runs each benchmark once, to see that it still works.
// Two tables are made instead by `-- accuracy` (largest errors of the distribution functions) and `-- coverage` (exact coverage of intervals).
switch (args)
{
    case ["accuracy", .. var rest]:
        return AccuracyTable.Run(rest);
    case ["coverage"]:
        CoverageTable.Write(Console.Out);
        return 0;
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly).Run(args, new BenchmarkConfig());

// BenchmarkDotNet itself ends with 0 when a benchmark throws; a script has to see the failure.
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;

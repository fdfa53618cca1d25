using BenchmarkDotNet.Running;
using SurveyStats.Benchmarks.Accuracy;

// Run with: dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- --filter '*'
// The configuration is in BenchmarkConfig.cs; `--job dry` runs each benchmark once, to see that it still works.
// `-- accuracy` prints the largest errors of the distribution functions instead (Accuracy/AccuracyTable.cs).
if (args is ["accuracy", .. var rest])
{
    return AccuracyTable.Run(rest);
}

var summaries = BenchmarkSwitcher
    .FromAssembly(typeof(SurveyStats.Benchmarks.BenchmarkConfig).Assembly)
    .Run(args, new SurveyStats.Benchmarks.BenchmarkConfig());

// BenchmarkDotNet itself ends with 0 when a benchmark throws; a script has to see the failure.
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;

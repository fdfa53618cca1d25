using BenchmarkDotNet.Running;
using SurveyStats.Benchmarks;
using SurveyStats.Benchmarks.Accuracy;
using SurveyStats.Benchmarks.DesignBased;

// Run with: dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- --filter '*'
// The configuration is in BenchmarkConfig.cs; `--job dry` runs each benchmark once, to see that it still works.
// Three tables are made instead: by `-- accuracy` (largest errors of the distribution functions), by `-- coverage` (exact coverage of intervals),
// and by `-- design-peers 100000` (estimates under a complex design, beside R survey; the number of responses is free).
switch (args)
{
    case ["accuracy", .. var rest]:
        return AccuracyTable.Run(rest);
    case ["design-peers", .. var sizes]:
        return DesignPeers.Run(sizes);
    case ["coverage"]:
        CoverageTable.Write(Console.Out);
        return 0;
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly).Run(args, new BenchmarkConfig());

// BenchmarkDotNet itself ends with 0 when a benchmark throws; a script has to see the failure.
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;

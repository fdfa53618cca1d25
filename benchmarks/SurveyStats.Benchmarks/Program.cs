using SurveyStats.Benchmarks;

// Run with: dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- --help
return BenchmarkMode.RunBy(args);

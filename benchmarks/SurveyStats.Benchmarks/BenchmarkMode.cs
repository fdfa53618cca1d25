using BenchmarkDotNet.Running;
using SurveyStats.Benchmarks.Accuracy;
using SurveyStats.Benchmarks.DesignBased;
using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>What the console does besides BenchmarkDotNet, by its first argument.</summary>
/// <param name="Name">The first argument.</param>
/// <param name="Arguments">Which arguments may follow, for the help.</param>
/// <param name="Description">What it does, for the help.</param>
/// <param name="Run">Runs it with the arguments that follow, and returns the exit code.</param>
internal sealed record BenchmarkMode(string Name, string Arguments, string Description, Func<string[], int> Run)
{
    public static IReadOnlyList<BenchmarkMode> All { get; } =
    [
        new("large", "[answers]",
            "The headline: 100 M answers (or as many as given) of 4 shapes by every peer, beside the bandwidth of the memory; about 10 minutes, 12 GB.\n"
            + "Prints ratios and goals, and writes Results/<cpu>/Large.md. Every result is checked before it is timed.",
            arguments => LargeMode.RunLarge(arguments)),
        new("quick", "",
            "The same at 10 M answers (0.5 M where peers hold objects), within 2 minutes. Writes no file.",
            arguments => LargeMode.RunQuick(arguments)),
        new("accuracy", "[points | r.txt scipy.txt]",
            "The largest errors of the distribution functions, of MathNet, and of R and SciPy by their files.",
            arguments => AccuracyTable.Run(arguments)),
        new("coverage", "",
            "The exact coverage of every interval for one proportion: Results/Coverage.md.",
            _ =>
            {
                CoverageTable.Write(Console.Out);
                return 0;
            }),
        new("design-peers", "rows... | groups",
            "Estimates under a complex design, beside R survey in the same session, at these numbers of responses.",
            arguments => DesignPeers.Run(arguments)),
        new("benchmark-help", "", "The options of BenchmarkDotNet.", _ => RunBenchmarks(["--help"])),
    ];

    /// <summary>Runs the mode that the first argument names; without one BenchmarkDotNet takes the arguments.</summary>
    public static int RunBy(string[] arguments) => arguments switch
    {
        [] or ["--help" or "-h" or "help"] => Help(),
        [var name, .. var rest] when All.FirstOrDefault(mode => mode.Name == name) is { } mode => mode.Run(rest),
        _ => RunBenchmarks(arguments),
    };

    private static int Help()
    {
        Console.WriteLine("dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- <mode>");
        foreach (var mode in All)
        {
            Console.WriteLine($"\n  {$"{mode.Name} {mode.Arguments}".TrimEnd()}\n      {mode.Description.Replace("\n", "\n      ", StringComparison.Ordinal)}");
        }

        Console.WriteLine(
            """

              --filter '*Tabulation*' [--job short]
                  The classes of BenchmarkDotNet, by name:
            """);
        foreach (var name in BenchmarkClasses())
        {
            Console.WriteLine($"      {name}");
        }

        Console.WriteLine(
            """
                  '*' takes all. `--job dry` runs each once, at its smallest size, to see that it works; other jobs take all sizes.
            """);
        return 0;
    }

    private static IEnumerable<string> BenchmarkClasses() => typeof(BenchmarkMode).Assembly.GetExportedTypes()
        .Where(type => !type.IsAbstract && type.Name.EndsWith("Benchmarks", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static int RunBenchmarks(string[] arguments)
    {
        BenchmarkSizes.IsDryRun = arguments.SkipWhile(argument => argument is not ("--job" or "-j")).Skip(1).FirstOrDefault() is "dry" or "Dry";
        string[] others = BenchmarkSizes.IsDryRun ? BenchmarkConfig.WithoutJob(arguments) : arguments;
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly).Run(others, new BenchmarkConfig());

        // BenchmarkDotNet itself ends with 0 when a benchmark throws; a script has to see the failure.
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}

namespace SurveyStats.Benchmarks;

/// <summary>Numbers of responses for the benchmarks whose time grows with them: all three, or the smallest in a dry run.</summary>
internal static class BenchmarkSizes
{
    private static readonly int[] All = [100_000, 1_000_000, 10_000_000];

    /// <summary>Whether every benchmark is only run once, to see that it works: <c>--job dry</c>.</summary>
    public static bool IsDryRun { get; set; }

    /// <summary>The sizes up to a largest one.</summary>
    public static IEnumerable<int> UpTo(int largest) => All.Where(size => size <= largest).Take(IsDryRun ? 1 : All.Length);
}

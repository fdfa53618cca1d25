namespace SurveyStats.Benchmarks.Large;

/// <summary>On how many threads contestants run: one, two, and all that the machine has.</summary>
internal static class ThreadCounts
{
    public static IReadOnlyList<int> All { get; } = [.. new[] { 1, 2, Environment.ProcessorCount }.Where(t => t <= Environment.ProcessorCount).Distinct()];

    public static int Most => Environment.ProcessorCount;
}

using Xunit;

namespace SurveyStats.Tests.Processes;

/// <summary>Many machines without an engine: real processes, each with a shard, and their tallies merged by another.</summary>
public sealed class ThreeProcessTests(ShardProgram program) : IClassFixture<ShardProgram>
{
    [Fact]
    public async Task Three_processes_and_a_fourth_that_merges_them_give_the_tally_of_a_single_run_bit_for_bit()
    {
        using var folder = new ShardFolder(program);
        var shards = await Task.WhenAll(Enumerable.Range(0, 3).Select(shard => folder.TabulateAsync(ShardedResponses.Shard(shard), $"shard{shard}")).Append(
            folder.TabulateAsync(ShardedResponses.Whole, "single")));
        Assert.All(shards, shard => Assert.Equal((0, string.Empty), shard));

        // Not in the order in which they were made.
        var merges = await Task.WhenAll(ShardProgram.Designs.Select(design => folder.MergeAsync(design, "merged", "shard2", "shard0", "shard1")));
        Assert.All(merges, merge => Assert.Equal((0, string.Empty), merge));
        foreach (var design in ShardProgram.Designs)
        {
            Assert.Equal(Tally("single", design), Tally("merged", design));
        }

        string Tally(string name, string design) => TallyCheckpoint.FromJson(File.ReadAllText(folder.Tally(name, design))).Tally.ToJson();
    }

    [Fact]
    public async Task The_same_shard_twice_is_found_out_though_it_was_tabulated_twice_and_lies_within_a_merged_tally()
    {
        using var folder = new ShardFolder(program);
        var shards = await Task.WhenAll(
            folder.TabulateAsync(ShardedResponses.Shard(0), "first"),
            folder.TabulateAsync(ShardedResponses.Shard(1), "second"),
            folder.TabulateAsync(ShardedResponses.Shard(0), "again"));
        Assert.All(shards, shard => Assert.Equal((0, string.Empty), shard));
        Assert.Equal((0, string.Empty), await folder.MergeAsync("weighted", "both", "first", "second"));

        var (code, errors) = await folder.MergeAsync("weighted", "twice", "both", "again");
        Assert.Equal(1, code);
        Assert.Contains("is in both ('first.csv; second.csv', 'again.csv'): its respondents would be counted twice", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Tally("twice", "weighted")));
    }

    [Fact]
    public async Task A_process_that_is_killed_within_its_shard_leaves_no_tally()
    {
        using var folder = new ShardFolder(program);
        using var process = program.Start("tabulate", folder.Survey, "-", folder.PathOf("killed"));
        var half = ShardedResponses.Shard(0);
        await process.StandardInput.WriteAsync(half.AsMemory(0, half.Length / 2));
        await process.StandardInput.FlushAsync();
        process.Kill();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.Empty(folder.Tallies);

        var merged = await folder.MergeAsync("weighted", "merged", "killed");
        Assert.NotEqual(0, merged.Code);
        Assert.Empty(folder.Tallies);
    }

    [Fact]
    public async Task A_shard_that_breaks_off_within_a_row_is_an_error_that_names_the_row()
    {
        using var folder = new ShardFolder(program);
        var shard = ShardedResponses.Shard(0);
        var cut = shard.LastIndexOf(",S", StringComparison.Ordinal);
        var (code, errors) = await folder.TabulateAsync(shard[..cut], "cut");
        Assert.Equal(1, code);
        Assert.Contains("2101", errors, StringComparison.Ordinal);
        Assert.Empty(folder.Tallies);
    }

    [Fact]
    public async Task Tallies_of_different_designs_are_not_merged()
    {
        using var folder = new ShardFolder(program);
        await Task.WhenAll(folder.TabulateAsync(ShardedResponses.Shard(0), "first"), folder.TabulateAsync(ShardedResponses.Shard(1), "second"));
        var both = folder.PathOf("both");
        var (code, errors) = await program.RunAsync("merge", both, folder.Tally("first", "plain"), folder.Tally("second", "complex"));
        Assert.Equal(1, code);
        Assert.Contains("were read by different options", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(both));
    }
}

namespace SurveyStats.Tests.Processes;

/// <summary>The files of one test: questionnaire, shards and tallies.</summary>
internal sealed class ShardFolder : IDisposable
{
    private readonly ShardProgram _program;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("survey-stats-tallies-");

    public ShardFolder(ShardProgram program)
    {
        _program = program;
        File.WriteAllText(Survey, ShardedResponses.Survey.ToJson());
    }

    /// <summary>The questionnaire, the same for all shards.</summary>
    public string Survey => PathOf("survey.json");

    /// <summary>The tallies that there are, whole or begun.</summary>
    public IReadOnlyList<string> Tallies => [.. Directory.GetFiles(_folder.FullName).Where(file => file != Survey && !file.EndsWith(".csv", StringComparison.Ordinal))];

    /// <summary>The file of a tally under a design.</summary>
    public string Tally(string name, string design) => PathOf($"{name}.{design}.json");

    /// <summary>Tabulates responses by a process, under each design.</summary>
    public Task<(int Code, string Errors)> TabulateAsync(string csv, string name)
    {
        File.WriteAllText(PathOf($"{name}.csv"), csv);
        return _program.RunAsync("tabulate", Survey, PathOf($"{name}.csv"), PathOf(name));
    }

    /// <summary>Merges the tallies of shards under one design by a process.</summary>
    public Task<(int Code, string Errors)> MergeAsync(string design, string name, params string[] shards) =>
        _program.RunAsync(["merge", Tally(name, design), .. shards.Select(shard => Tally(shard, design))]);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A file of the test.</summary>
    public string PathOf(string file) => Path.Combine(_folder.FullName, file);
}

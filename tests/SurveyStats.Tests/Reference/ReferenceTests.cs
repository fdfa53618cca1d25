using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>Every reference case that is not pending, through the public API.</summary>
public sealed class ReferenceTests
{
    [ReferenceCases]
    [Trait("Category", "Reference")]
    public void Reference_figures_are_met(string file, string id)
    {
        var figures = ReferenceFile.Named(file).Cases[id];
        var adapter = ReferenceAdapters.For(figures.File.Function)
            ?? throw new InvalidOperationException($"'{figures.File.Function}' has no adapter and is not in PendingFunctions.");
        var failures = ReferenceComparison.Differences(figures, adapter.Compute(figures));
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    [Fact]
    public void Every_file_holds_cases() => Assert.All(ReferenceFile.All, file => Assert.NotEmpty(file.Cases));

    [Fact]
    public void The_folder_of_the_variable_exists_and_holds_cases()
    {
        var folder = Environment.GetEnvironmentVariable(ReferenceFile.FolderVariable);
        Assert.True(
            string.IsNullOrEmpty(folder) || ReferenceFile.All.Any(f => f.Name.StartsWith("external:", StringComparison.Ordinal)),
            $"{ReferenceFile.FolderVariable} names '{folder}', in which there are no figures.");
    }

    [Fact]
    public void Pending_functions_are_known_and_not_adapted_for_everything()
    {
        var procedures = ReferenceFile.All.SelectMany(f => f.Cases.Values).SelectMany(c => new[] { c.Procedure, c.File.Function }).ToHashSet();
        Assert.All(PendingFunctions.Names, name => Assert.Contains(name, procedures));
        Assert.All(PendingFunctions.Names.Where(n => !n.Contains('/', StringComparison.Ordinal)), name => Assert.Null(ReferenceAdapters.For(name)));
    }
}

using System.Globalization;
using Xunit;

namespace SurveyStats.Tests.Architecture;

/// <summary>What the README shows is compiled, run and compared: a reader gets what he reads.</summary>
[Collection(WholeProcess.Name)]
public sealed class ReadmeTests
{
    private static readonly IReadOnlyList<CodeBlock> Blocks = CodeBlock.In(File.ReadAllText(Repository.PathOf("README.md")));

    [Fact]
    public void Every_program_of_the_README_runs_and_prints_what_the_README_shows()
    {
        var programs = Blocks.Where(block => block.Language == "csharp").ToList();
        Assert.True(programs.Count > 0, "README.md shows no ```csharp block.");
        Expect.None(programs.SelectMany(Violations));
    }

    [Fact]
    public void The_README_says_how_to_run_the_example_and_the_tests()
    {
        var commands = Blocks.Where(block => block.Language == "bash").SelectMany(block => block.Text.Split('\n')).Select(line => line.Trim()).ToList();
        Assert.Contains("dotnet run tests/Examples/wvs.cs", commands);
        Assert.Contains("dotnet test", commands);
        Expect.None(commands.SelectMany(command => command.Split(' ')).Where(word => word.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !File.Exists(Repository.PathOf(file))).Select(file => $"{file} is in a bash block, but not in the repository."));
    }

    private static IEnumerable<string> Violations(CodeBlock block)
    {
        var name = $"README.md, line {block.Line.ToString(CultureInfo.InvariantCulture)}";
        if (block.CompileOnly)
        {
            foreach (var error in Script.Errors(block.Text, "README.cs")) yield return $"{name}: {error}";
            yield break;
        }

        using var folder = new ExampleFolder();
        string? problem;
        try
        {
            var output = Script.Run(block.Text, "README.cs", folder.Examples);
            problem = block.Output is null ? null : Expect.Difference(block.Output, output);
        }
        catch (InvalidOperationException exception)
        {
            problem = exception.Message;
        }

        if (problem is not null) yield return $"{name}: {problem}";
    }
}

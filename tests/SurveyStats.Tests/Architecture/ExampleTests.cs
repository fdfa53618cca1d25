using Xunit;

namespace SurveyStats.Tests.Architecture;

/// <summary>Every file-based app in tests/Examples runs, and prints what the *.expected.txt beside it says.</summary>
[Collection(WholeProcess.Name)]
public sealed class ExampleTests
{
    [Fact]
    public void Every_example_prints_what_was_approved()
    {
        var examples = Repository.CSharpFilesBelow("tests", "Examples");
        Assert.Contains("wvs.cs", examples.Select(Path.GetFileName));
        Expect.None(examples.Select(Problem).OfType<string>());
    }

    private static string? Problem(string path)
    {
        var name = Path.GetFileName(path);
        using var folder = new ExampleFolder();
        string output;
        try
        {
            // What `dotnet run` tells a file-based app about itself.
            AppContext.SetData("EntryPointFilePath", Path.Combine(folder.Examples, name));
            AppContext.SetData("EntryPointFileDirectoryPath", folder.Examples);
            output = Script.Run(File.ReadAllText(path), Path.Combine(folder.Examples, name), folder.Root);
        }
        catch (InvalidOperationException exception)
        {
            return $"{name}: {exception.Message}";
        }

        var expected = Path.ChangeExtension(path, ".expected.txt");
        if (!File.Exists(expected)) return $"{name}: no {Path.GetFileName(expected)} beside it. The output was:\n{output}";
        return Expect.Difference(File.ReadAllText(expected), output) is { } difference ? $"{name}: {difference}" : null;
    }
}

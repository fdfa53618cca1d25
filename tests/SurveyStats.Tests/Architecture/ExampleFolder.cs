namespace SurveyStats.Tests.Architecture;

/// <summary>A throw-away copy of tests/Examples, so that an example may write files and leaves none behind.</summary>
internal sealed class ExampleFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("survey-stats-examples-");

    public ExampleFolder()
    {
        Directory.CreateDirectory(Examples);
        foreach (var file in Directory.EnumerateFiles(Source).Order(StringComparer.Ordinal))
            File.Copy(file, Path.Combine(Examples, Path.GetFileName(file)));
    }

    public static string Source => Repository.PathOf("tests", "Examples");

    /// <summary>Stands for the root of the repository, from which `dotnet run tests/Examples/...` is typed.</summary>
    public string Root => root.FullName;

    public string Examples => Path.Combine(root.FullName, "tests", "Examples");

    public void Dispose() => root.Delete(recursive: true);
}

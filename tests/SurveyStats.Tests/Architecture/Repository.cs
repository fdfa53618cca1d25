namespace SurveyStats.Tests.Architecture;

/// <summary>The checked-out repository, found upwards from the test's output folder.</summary>
internal static class Repository
{
    // Not [CallerFilePath]: a deterministic build writes /_/ in place of the real folder.
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The C# files below a folder, without build output, in ordinal order.</summary>
    public static IReadOnlyList<string> CSharpFilesBelow(params string[] parts)
    {
        var folder = PathOf(parts);
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(Path.GetRelativePath(folder, file)))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsBuildOutput(string relativePath)
        => relativePath.Split('/', '\\').Any(part => part is "bin" or "obj");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SurveyStats.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No SurveyStats.sln in any folder above {AppContext.BaseDirectory}.");
    }
}

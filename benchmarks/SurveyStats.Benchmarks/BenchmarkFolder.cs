namespace SurveyStats.Benchmarks;

/// <summary>The folder of this project in the repository, where scripts of peers and results stand.</summary>
internal static class BenchmarkFolder
{
    /// <summary>A path below the folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not run from the repository.</exception>
    public static string PathOf(params string[] parts)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "SurveyStats.Benchmarks.csproj")))
            {
                return Path.Combine([folder, .. parts]);
            }
        }

        throw new DirectoryNotFoundException("Scripts and results stand beside the project of the benchmarks. Run them from the repository.");
    }
}

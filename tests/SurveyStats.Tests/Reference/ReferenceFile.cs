using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>A file of reference figures, found among the committed ones or in the folder that SURVEYSTATS_REFERENCE names.</summary>
internal sealed class ReferenceFile
{
    public const string FolderVariable = "SURVEYSTATS_REFERENCE";

    private static readonly Lazy<IReadOnlyList<ReferenceFile>> Found = new(() => [.. Find()]);

    private readonly Lazy<IReadOnlyDictionary<string, ReferenceCase>> _cases;

    public ReferenceFile(string name, string path)
    {
        Name = name;
        Path = path;
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement.Clone();
        Function = root.GetProperty("function").GetString()!;
        _cases = new(() => root.GetProperty("cases").EnumerateArray().Select(c => ReferenceCase.Of(this, c)).ToDictionary(c => c.Id));
    }

    public static IReadOnlyList<ReferenceFile> All => Found.Value;

    /// <summary>The path below its root, without extension; "external:" before it for the folder of the variable.</summary>
    public string Name { get; }

    public string Path { get; }

    public string Function { get; }

    public IReadOnlyDictionary<string, ReferenceCase> Cases => _cases.Value;

    /// <summary>The path of a data file, which is named relative to this one.</summary>
    public string PathOf(string dataFile) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, dataFile);

    public static ReferenceFile Named(string name) => All.Single(f => f.Name == name);

    private static IEnumerable<ReferenceFile> Find()
    {
        var committed = System.IO.Path.Combine(AppContext.BaseDirectory, "Reference", "Figures");
        foreach (var file in In(committed, string.Empty))
        {
            yield return file;
        }

        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        if (!string.IsNullOrEmpty(folder))
        {
            foreach (var file in In(folder, "external:"))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<ReferenceFile> In(string folder, string prefix) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new ReferenceFile(
                prefix + System.IO.Path.ChangeExtension(System.IO.Path.GetRelativePath(folder, path), null).Replace('\\', '/'), path));
}

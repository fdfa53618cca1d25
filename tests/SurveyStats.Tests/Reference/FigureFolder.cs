using System.Text;

namespace SurveyStats.Tests.Reference;

/// <summary>A throw-away folder of figures for the tests of the runner itself.</summary>
internal sealed class FigureFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("survey-stats-figures-");

    public string Root => root.FullName;

    /// <summary>A well-formed file with the given members of <c>input</c> and <c>expected</c>, for what a test does not care about.</summary>
    public static string Json(string function = "twice", string input = """{"x": 1.5}""", string expected = """{"value": 3.0}""")
        => $$"""
            {"function": "{{function}}", "cases": [
              {"id": "a", "input": {{input}}, "expected": {{expected}}, "relative": 1e-9, "absolute": 1e-12}]}
            """;

    /// <summary>The only case of such a file.</summary>
    public static ReferenceCase Case(string function = "twice", string input = """{"x": 1.5}""", string expected = """{"value": 3.0}""")
    {
        using var folder = new FigureFolder();
        folder.Write("a.json", Json(function, input, expected));
        var entry = folder.Library().Entries[0];
        return entry.Case ?? throw new InvalidOperationException(entry.Problem);
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Encoding.UTF8);
    }

    public ReferenceLibrary Library() => new(Root, null);

    public void Dispose() => root.Delete(recursive: true);
}

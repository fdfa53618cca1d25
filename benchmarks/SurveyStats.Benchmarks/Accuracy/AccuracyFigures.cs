using System.Globalization;
using System.Text.Json;

namespace SurveyStats.Benchmarks.Accuracy;

/// <summary>The figures to 50 digits that the tests are made with: one list of points for each function.</summary>
internal static class AccuracyFigures
{
    /// <summary>The names of the files, and what precedes the names of the functions in them.</summary>
    private static readonly (string File, string Prefix)[] Files = [("figures.json", ""), ("hypergeometric.json", "Hypergeometric.")];

    internal static IEnumerable<(string Function, List<AccuracyPoint> Points)> Read()
    {
        foreach (var (file, prefix) in Files)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), file)));
            foreach (var function in document.RootElement.GetProperty("functions").EnumerateArray())
            {
                var points = function.GetProperty("points").EnumerateArray().Select(ReadPoint).ToList();
                yield return (prefix + function.GetProperty("function").GetString(), points);
            }
        }
    }

    /// <summary>The folder of the figures, sought from the program upwards.</summary>
    private static string Folder()
    {
        var relative = Path.Combine("tests", "SurveyStats.Tests", "Numerics", "Figures");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, relative)))
            {
                return Path.Combine(folder.FullName, relative);
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {relative}.");
    }

    private static AccuracyPoint ReadPoint(JsonElement point) => new(
        [.. point[0].EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? double.PositiveInfinity : v.GetDouble())],
        double.Parse(point[1].GetString()!, CultureInfo.InvariantCulture));
}

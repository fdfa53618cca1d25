using System.Globalization;
using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>Reads one JSON file of figures. Whatever is wrong with it becomes an entry whose test fails.</summary>
internal static class ReferenceFile
{
    // A name given twice would let one of two figures win unseen.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="name">The file as the tests call it: relative to its root, without extension.</param>
    /// <param name="path">Where it is; data files are named relative to its folder.</param>
    public static IReadOnlyList<ReferenceEntry> Read(string name, string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            // Lives as long as the tests: their figures are elements of it.
            var root = JsonDocument.Parse(stream, Strict).RootElement;
            var function = Member(root, "function", JsonValueKind.String).GetString()!;
            var cases = Member(root, "cases", JsonValueKind.Array);
            if (cases.GetArrayLength() == 0) throw new FormatException("'cases' is empty.");
            return Cases(name, function, cases, Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            return [ReferenceEntry.Broken(name, "(file)", $"{path} is not a file of reference figures: {exception.Message}")];
        }
    }

    private static List<ReferenceEntry> Cases(string name, string function, JsonElement cases, string folder)
    {
        var entries = new List<ReferenceEntry>(cases.GetArrayLength());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in cases.EnumerateArray())
        {
            var place = "#" + entries.Count.ToString(CultureInfo.InvariantCulture);
            try
            {
                var reference = Case(function, element, folder);
                if (!ids.Add(reference.Id)) throw new FormatException($"the id '{reference.Id}' is used twice in this file.");
                entries.Add(ReferenceEntry.Of(name, reference));
            }
            catch (FormatException exception)
            {
                entries.Add(ReferenceEntry.Broken(name, place, $"Case {place} (counted from 0) of {name}: {exception.Message}"));
            }
        }

        return entries;
    }

    private static ReferenceCase Case(string function, JsonElement element, string folder)
    {
        var id = Member(element, "id", JsonValueKind.String).GetString()!;
        if (id.Length == 0) throw new FormatException("'id' is empty.");
        var expected = Member(element, "expected", JsonValueKind.Object);
        if (!expected.EnumerateObject().Any()) throw new FormatException("'expected' holds nothing to compare.");
        return new ReferenceCase(
            function, id, new ReferenceInput(Member(element, "input", JsonValueKind.Object), folder), expected,
            Tolerance(Member(element, "relative", JsonValueKind.Number), "relative"),
            element.TryGetProperty("absolute", out _) ? Tolerance(Member(element, "absolute", JsonValueKind.Number), "absolute") : null);
    }

    private static double Tolerance(JsonElement element, string name)
        => element.GetDouble() is >= 0 and < 0.01 and var value ? value
            : throw new FormatException($"'{name}' is {element.GetRawText()}; a tolerance lies in [0, 0.01).");

    private static JsonElement Member(JsonElement element, string name, JsonValueKind kind)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new FormatException($"{element.ValueKind} where an object with '{name}' was expected.");
        if (!element.TryGetProperty(name, out var value)) throw new FormatException($"'{name}' is missing.");
        return value.ValueKind == kind ? value : throw new FormatException($"'{name}' is {value.ValueKind}, expected {kind}.");
    }
}

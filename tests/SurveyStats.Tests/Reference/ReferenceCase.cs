using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>One case of a reference file: input, expected figures and tolerance.</summary>
internal sealed class ReferenceCase
{
    private ReferenceCase(ReferenceFile file, JsonElement element)
    {
        File = file;
        Id = element.GetProperty("id").GetString()!;
        Input = element.GetProperty("input");
        Expected = element.GetProperty("expected");
        Relative = element.TryGetProperty("relative", out var relative) ? relative.GetDouble() : 0;
        Absolute = element.TryGetProperty("absolute", out var absolute) && absolute.ValueKind == JsonValueKind.Number ? absolute.GetDouble() : null;
    }

    public ReferenceFile File { get; }

    public string Id { get; }

    public JsonElement Input { get; }

    public JsonElement Expected { get; }

    public double Relative { get; }

    public double? Absolute { get; }

    /// <summary>The function, or function and method, by which a case may be pending: "proportion_interval/mid-p".</summary>
    public string Procedure
    {
        get
        {
            foreach (var name in new[] { "method", "measure", "task" })
            {
                if (Input.TryGetProperty(name, out var method) && method.ValueKind == JsonValueKind.String)
                {
                    return $"{File.Function}/{method.GetString()}";
                }
            }

            return File.Function;
        }
    }

    public static ReferenceCase Of(ReferenceFile file, JsonElement element) => new(file, element);
}

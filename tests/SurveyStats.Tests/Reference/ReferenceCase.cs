using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>One case of a file of figures: what goes in, what an independent oracle says comes out, and how near is near enough.</summary>
/// <param name="Function">The procedure, as the file names it, e.g. <c>proportion_interval</c>.</param>
/// <param name="Id">Unique within the file, e.g. <c>wilson-001</c>.</param>
/// <param name="Input">What goes in.</param>
/// <param name="Expected">What the oracle says; the names are those that the adapter gives.</param>
/// <param name="Relative">Largest relative error.</param>
/// <param name="Absolute">Largest absolute error, where the case states one: then it suffices that either bound is met.</param>
internal sealed record ReferenceCase(
    string Function, string Id, ReferenceInput Input, JsonElement Expected, double Relative, double? Absolute);

/// <summary>A line of the list of reference tests: a case, or the reason why there is none where one should be.</summary>
internal sealed record ReferenceEntry(string File, string Id, ReferenceCase? Case, string? Problem)
{
    public string Name => $"{File}/{Id}";

    public static ReferenceEntry Of(string file, ReferenceCase reference) => new(file, reference.Id, reference, null);

    /// <summary>An entry whose test fails and says what is wrong with the figures.</summary>
    public static ReferenceEntry Broken(string file, string id, string problem) => new(file, id, null, problem);
}

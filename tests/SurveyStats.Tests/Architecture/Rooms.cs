using System.Collections.Frozen;

namespace SurveyStats.Tests.Architecture;

/// <summary>The layers of the library: which folder below src/SurveyStats may name the types of which others.</summary>
internal static class Rooms
{
    private static readonly string[] Ground = ["Numerics", "Questionnaire", "Design"];
    private static readonly string[] Data = [.. Ground, "Responses", "Tabulation"];
    private static readonly string[] Inference = [.. Data, "Intervals", "Estimation", "Significance"];

    /// <summary>For every room, the other rooms whose types it may name.</summary>
    public static readonly FrozenDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["Numerics"] = [],
        ["Questionnaire"] = [],
        // A design speaks of questions and segments; nothing else on the ground floor speaks of its neighbours.
        ["Design"] = ["Questionnaire", "Numerics"],
        ["Intervals"] = ["Numerics"],
        // A sample size is planned for a confidence level.
        ["Planning"] = ["Numerics", "Intervals"],
        ["Responses"] = ["Questionnaire", "Design"],
        ["Tabulation"] = ["Responses", "Questionnaire", "Design", "Numerics"],
        ["Estimation"] = [.. Data, "Intervals"],
        ["Significance"] = [.. Data, "Intervals", "Estimation"],
        ["Published"] = ["Questionnaire", "Intervals", "Significance", "Numerics"],
        ["Tables"] = Inference,
        ["Reporting"] = [.. Inference, "Planning", "Published", "Tables"],
        ["Analysis"] = [.. Inference, "Planning", "Published", "Tables", "Reporting"],
    }.ToFrozenDictionary();

    /// <summary>Rooms that add parts to the types of other rooms: a type is at home where its other parts are.</summary>
    public static bool AddsPartsToOthers(string room) => room is "Significance" or "Reporting" or "Analysis";

    public static bool Allows(string from, string to)
        => from == to || (MayUse.TryGetValue(from, out var allowed) && allowed.Contains(to));
}

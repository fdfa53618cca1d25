namespace SurveyStats.Tests.Reference;

/// <summary>JSON has no infinite numbers: the figures write them as texts.</summary>
internal static class Infinity
{
    public static double? Read(string text) => text switch
    {
        "infinity" or "Inf" => double.PositiveInfinity,
        "-infinity" or "-Inf" => double.NegativeInfinity,
        _ => null,
    };
}

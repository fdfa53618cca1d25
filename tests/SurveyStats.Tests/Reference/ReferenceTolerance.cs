using System.Globalization;

namespace SurveyStats.Tests.Reference;

/// <summary>How far a number may lie from the expected one: within either bound that is stated.</summary>
internal readonly record struct ReferenceTolerance(double? Relative, double? Absolute)
{
    public static ReferenceTolerance Exact => default;

    public bool Accepts(double got, double expected)
    {
        if (got.Equals(expected)) return true;
        var error = Math.Abs(got - expected);
        // Written so that a NaN is refused, and an infinity meets only itself (above).
        return double.IsFinite(error) && (error <= Relative * Math.Abs(expected) || error <= Absolute);
    }

    public override string ToString() => (Relative, Absolute) switch
    {
        (null or 0, null or 0) => "exact",
        ({ } relative, null) => string.Create(CultureInfo.InvariantCulture, $"relative {relative:G4}"),
        (null, { } absolute) => string.Create(CultureInfo.InvariantCulture, $"absolute {absolute:G4}"),
        ({ } relative, { } absolute) => string.Create(CultureInfo.InvariantCulture, $"relative {relative:G4} or absolute {absolute:G4}"),
    };
}

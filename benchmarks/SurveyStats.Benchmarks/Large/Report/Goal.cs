using System.Globalization;

namespace SurveyStats.Benchmarks.Large;

/// <summary>A goal: a ratio that must not be passed, or must be reached.</summary>
/// <param name="Id">Its number.</param>
/// <param name="What">What is compared.</param>
/// <param name="Limit">The ratio that was set.</param>
/// <param name="IsAtMost">Whether the ratio must stay below the limit; else it must reach it.</param>
/// <param name="Measured">The ratio that was measured; null if it was not.</param>
internal sealed record Goal(string Id, string What, double Limit, bool IsAtMost, double? Measured)
{
    /// <summary>Whether it is met; null if it was not measured.</summary>
    public bool? IsMet => Measured is { } ratio ? IsAtMost ? ratio <= Limit : ratio >= Limit : null;

    /// <summary>The row of the table: goal, limit, measured, verdict.</summary>
    public string[] Row()
    {
        var limit = string.Create(CultureInfo.InvariantCulture, $"{(IsAtMost ? "at most" : "at least")} {Limit:0.##}");
        return Measured is not { } ratio
            ? [Id, What, limit, string.Empty, "not measured"]
            : [Id, What, limit, ratio.ToString(ratio < 10 ? "0.00" : "0", CultureInfo.InvariantCulture), Verdict(ratio)];
    }

    private string Verdict(double ratio)
    {
        var times = IsAtMost ? Limit / ratio : ratio / Limit;
        return string.Create(CultureInfo.InvariantCulture, $"{(IsMet!.Value ? "met" : "missed")}, by a factor of {(times >= 1 ? times : 1 / times):0.00}");
    }
}

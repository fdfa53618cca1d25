using System.Text.Json;

namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class AdjustmentAdapter : IReferenceAdapter
{
    public string Function => "p_adjust";

    public static Adjustment AdjustmentNamed(string method) => method switch
    {
        "none" => Adjustment.None,
        "bonferroni" => Adjustment.Bonferroni,
        "sidak" => Adjustment.Sidak,
        "holm" => Adjustment.Holm,
        "holm-sidak" => Adjustment.HolmSidak,
        "hochberg" => Adjustment.Hochberg,
        "hommel" => Adjustment.Hommel,
        "bh" => Adjustment.BenjaminiHochberg,
        "by" => Adjustment.BenjaminiYekutieli,
        _ => throw new NotSupportedException($"method {method}"),
    };

    public object? Compute(ReferenceCase figures) => new Dictionary<string, object?>
    {
        ["adjusted"] = AdjustmentNamed(figures.Text("method")).Adjust(
            [.. figures.Input.GetProperty("p_values").EnumerateArray().Select(p => p.ValueKind == JsonValueKind.Null ? (double?)null : p.GetDouble())]),
    };
}

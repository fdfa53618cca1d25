using System.Collections;
using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>Compares a result with expected figures by the rules of Figures/README.md.</summary>
internal static class ReferenceComparison
{
    /// <summary>What differs, a line each; empty if all figures are met. Figures of the result that are not expected do not matter.</summary>
    public static IReadOnlyList<string> Differences(ReferenceCase figures, object? got)
    {
        var failures = new List<string>();
        Compare("$", figures.Expected, got, figures, failures);
        return failures;
    }

    private static void Compare(string path, JsonElement expected, object? got, ReferenceCase figures, List<string> failures)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object when got is IReadOnlyDictionary<string, object?> result:
                foreach (var property in expected.EnumerateObject())
                {
                    if (!result.TryGetValue(property.Name, out var value))
                    {
                        failures.Add($"{path}.{property.Name}: the adapter gives no such figure");
                    }
                    else if (!IsUnderflow(expected, property))
                    {
                        Compare($"{path}.{property.Name}", property.Value, value, figures, failures);
                    }
                }

                break;
            case JsonValueKind.Array when got is IEnumerable list and not string:
                object?[] items = [.. list.Cast<object?>()];
                if (items.Length != expected.GetArrayLength())
                {
                    failures.Add($"{path}: {items.Length} items, expected {expected.GetArrayLength()}");
                    break;
                }

                for (var i = 0; i < items.Length; i++)
                {
                    Compare($"{path}[{i}]", expected[i], items[i], figures, failures);
                }

                break;
            default:
                if (!Matches(expected, got, figures))
                {
                    failures.Add(Describe(path, expected, got, figures));
                }

                break;
        }
    }

    /// <summary>A p_value of null beside a number in ln_p_value is too small for a double: only the logarithm is asserted.</summary>
    private static bool IsUnderflow(JsonElement parent, JsonProperty property) =>
        property.Name == "p_value"
        && property.Value.ValueKind == JsonValueKind.Null
        && parent.TryGetProperty("ln_p_value", out var log)
        && log.ValueKind == JsonValueKind.Number;

    private static bool Matches(JsonElement expected, object? got, ReferenceCase figures) => expected.ValueKind switch
    {
        JsonValueKind.Null => got is null,
        JsonValueKind.True or JsonValueKind.False => got is bool value && value == expected.GetBoolean(),
        JsonValueKind.Number when got is int or long => expected.TryGetInt64(out var whole) && Convert.ToInt64(got, null) == whole,
        JsonValueKind.Number => got is double number && IsNear(number, expected.GetDouble(), figures),
        JsonValueKind.String when expected.GetString() is "infinity" or "Inf" => got is double.PositiveInfinity,
        JsonValueKind.String => got is string text && text == expected.GetString(),
        _ => false,
    };

    private static bool IsNear(double got, double expected, ReferenceCase figures)
    {
        var error = Math.Abs(got - expected);
        return error <= figures.Relative * Math.Abs(expected) || (figures.Absolute is { } absolute && error <= absolute);
    }

    private static string Describe(string path, JsonElement expected, object? got, ReferenceCase figures)
    {
        var error = got is double number && expected.ValueKind == JsonValueKind.Number
            ? FormattableString.Invariant($", relative error {Math.Abs((number / expected.GetDouble()) - 1):0.0e0}, allowed {figures.Relative:0.0e0} or absolute {figures.Absolute}")
            : string.Empty;
        return FormattableString.Invariant($"{path}: got {got ?? "null"}, expected {expected}{error}");
    }
}

using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>Compares what the library gave with what the figures say, by the rules of Figures/README.md and Figures/design/README.md.</summary>
internal sealed class ReferenceComparer
{
    // The oracle's own quirks, put down beside the right value: nothing is asserted about them.
    private static readonly string[] Informational = ["p_r", "r_spline_interval"];

    // Counts among the design figures, where a whole number may also be a real number that happens to be whole.
    private static readonly string[] DesignCounts = ["n", "design_df", "domain_df", "residual_df", "degf", "imputations", "replicates"];

    // "Below 1e-307" as the figures mean it, with room for the last digits of a p-value at the limit.
    private const double Unstated = 1e-306;

    private readonly ReferenceCase reference;
    private readonly List<string> differences = [];
    private double largestError;

    private ReferenceComparer(ReferenceCase reference) => this.reference = reference;

    private bool IsDesign => reference.Function.StartsWith("design_", StringComparison.Ordinal);

    private bool IsLincom => reference.Input.Parts.Contains("lincom");

    private ReferenceTolerance Stated => new(reference.Relative, reference.Absolute);

    /// <summary>One line per difference; none if the case passes.</summary>
    public static IReadOnlyList<string> Differences(ReferenceCase reference, ReferenceFigures got) => Compare(reference, got).Differences;

    /// <summary>One line per difference, and the largest relative error of all numbers (of a covariance: against the standard errors).</summary>
    public static (IReadOnlyList<string> Differences, double LargestError) Compare(ReferenceCase reference, ReferenceFigures got)
    {
        var comparer = new ReferenceComparer(reference);
        comparer.CompareMembers("", reference.Expected, got);
        return (comparer.differences, comparer.largestError);
    }

    private void Compare(string path, string name, JsonElement expected, object? got)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareMembers(path + ".", expected, got);
                break;
            case JsonValueKind.Array when IsDesign && name == "covariance":
                CompareCovariance(path, expected, got);
                break;
            case JsonValueKind.Array:
                CompareItems(path, expected, got, (index, item, value) => Compare(index, name, item, value));
                break;
            case JsonValueKind.Number:
                CompareNumber(path, expected.GetDouble(), expected, got, ToleranceOf(name, expected, got));
                break;
            case JsonValueKind.String when Infinity.Read(expected.GetString()!) is { } infinity:
                CompareNumber(path, infinity, expected, got, ReferenceTolerance.Exact);
                break;
            case JsonValueKind.String when got is string text && text == expected.GetString():
            case JsonValueKind.True when got is true:
            case JsonValueKind.False when got is false:
            case JsonValueKind.Null when got is null:
                break;
            default:
                Differs(path, expected, got);
                break;
        }
    }

    private void CompareMembers(string path, JsonElement expected, object? got)
    {
        if (got is not IReadOnlyDictionary<string, object?> members)
        {
            Differs(path.TrimEnd('.'), expected, got);
            return;
        }

        foreach (var property in expected.EnumerateObject())
        {
            if (IsDesign && Informational.Contains(property.Name)) continue;
            var place = path + property.Name;
            if (!members.TryGetValue(property.Name, out var value))
                differences.Add($"{place}: the adapter gives no such figure, expected {property.Value.GetRawText()}");
            else if (IsStatedByItsLogarithm(property, expected)) CompareUnstated(place, value);
            else Compare(place, property.Name, property.Value, value);
        }
    }

    // "A p_value of null next to a number in ln_p_value: the p-value is below 1e-307 and only its logarithm is asserted."
    private static bool IsStatedByItsLogarithm(JsonProperty property, JsonElement siblings)
        => property.Name == "p_value" && property.Value.ValueKind == JsonValueKind.Null
            && siblings.TryGetProperty("ln_p_value", out var logarithm) && logarithm.ValueKind == JsonValueKind.Number;

    private void CompareUnstated(string path, object? got)
    {
        if (got is not null && NumberOf(got) is not (>= 0 and < Unstated))
            differences.Add($"{path}: got {Shown(got)}, expected a p-value below 1e-307 (or null)");
    }

    private void CompareItems(string path, JsonElement expected, object? got, Action<string, JsonElement, object?> compare)
    {
        if (got is string or IReadOnlyDictionary<string, object?> || got is not IEnumerable items)
        {
            Differs(path, expected, got);
            return;
        }

        var values = items.Cast<object?>().ToList();
        if (values.Count != expected.GetArrayLength())
        {
            differences.Add($"{path}: got {values.Count} items, expected {expected.GetArrayLength()}: "
                + $"got {Shown(values)}, expected {Short(expected)}");
            return;
        }

        foreach (var (item, index) in expected.EnumerateArray().Select((item, index) => (item, index)))
            compare(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), item, values[index]);
    }

    // An entry v_ij may be off by relative * sqrt(v_ii v_jj). Where a variance is 0, the standard error may be off by `absolute`,
    // hence its square by the square of that.
    private void CompareCovariance(string path, JsonElement expected, object? got)
    {
        var variances = expected.EnumerateArray().Select((row, i) => row[i].GetDouble()).ToList();
        var i = -1;
        CompareItems(path, expected, got, (rowPath, row, values) =>
        {
            i++;
            var j = -1;
            CompareItems(rowPath, row, values, (entryPath, entry, value) =>
            {
                var scale = Math.Sqrt(variances[i] * variances[++j]);
                var bound = scale > 0 ? reference.Relative * scale : reference.Absolute * reference.Absolute;
                CompareNumber(entryPath, entry.GetDouble(), entry, value, new ReferenceTolerance(null, bound), scale);
            });
        });
    }

    private void CompareNumber(string path, double expected, JsonElement json, object? got, ReferenceTolerance tolerance, double? scale = null)
    {
        if (NumberOf(got) is { } found && (scale ?? Math.Abs(expected)) is > 0 and < double.PositiveInfinity and var size)
            largestError = Math.Max(largestError, Math.Abs(found - expected) / size);
        if (NumberOf(got) is not { } number)
            Differs(path, json, got);
        else if (!tolerance.Accepts(number, expected))
        {
            var error = Math.Abs(number - expected) / Math.Abs(expected);
            differences.Add(string.Create(CultureInfo.InvariantCulture,
                $"{path}: got {number:R}, expected {json.GetRawText()}, relative error {error:G3}, tolerance {tolerance}"));
        }
    }

    private ReferenceTolerance ToleranceOf(string name, JsonElement expected, object? got)
    {
        if (IsInteger(expected) && (!IsDesign || got is int or long || DesignCounts.Contains(name))) return ReferenceTolerance.Exact;
        // Among the design figures a p-value is held to its relative error; `lincom` comes from a numerical inversion.
        var isDesignPValue = IsDesign && !IsLincom && (name == "p" || name.StartsWith("p_", StringComparison.Ordinal));
        return isDesignPValue ? Stated with { Absolute = null } : Stated;
    }

    private static bool IsInteger(JsonElement number) => !number.GetRawText().AsSpan().ContainsAny('.', 'e', 'E');

    private static double? NumberOf(object? got) => got switch
    {
        double number => number,
        int number => number,
        long number => number,
        _ => null,
    };

    private void Differs(string path, JsonElement expected, object? got)
        => differences.Add(
            $"{path}: got {Shown(got)}, expected {Short(expected)}{(expected.ValueKind == JsonValueKind.Null ? " (undefined)" : "")}");

    private static string Short(JsonElement expected)
        => expected.GetRawText() is { Length: > 200 } text ? text[..200] + "..." : expected.GetRawText();

    private static string Shown(object? got) => got switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool or double or int or long => string.Create(CultureInfo.InvariantCulture, $"{got}"),
        IReadOnlyDictionary<string, object?> members => $"an object with {string.Join(", ", members.Keys)}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Take(10).Select(Shown))}"
            + $"{(items.Cast<object?>().Skip(10).Any() ? ", ..." : "")}]",
        _ => $"a {got.GetType().Name}, which the comparer does not know",
    };
}

using System.Globalization;
using System.Text.Json;
using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>The comparer on all committed figures: it takes each case's own figures, and none of them a little off.</summary>
public sealed class ReferenceComparerFiguresTests
{
    // Items of long lists (weights, feasible bases) that are put off, from either end.
    private const int ItemsPutOff = 2;

    private static readonly List<ReferenceCase> Committed =
        [.. ReferenceLibrary.Standard.Committed.Select(entry => entry.Case).OfType<ReferenceCase>()];

    [Fact]
    public void Every_case_is_met_by_its_own_figures()
        => Assert.All(Committed, reference => Assert.Empty(ReferenceComparer.Differences(reference, (ReferenceFigures)Copy(reference.Expected)!)));

    [Fact]
    public void No_case_is_met_when_one_figure_is_off_by_a_few_tolerances()
    {
        var refused = 0;
        foreach (var reference in Committed)
        {
            var figures = (ReferenceFigures)Copy(reference.Expected)!;
            foreach (var (path, wrong, slot) in Figures(figures, "", reference))
            {
                foreach (var value in new[] { wrong, null })
                {
                    slot.Put(value);
                    var differences = ReferenceComparer.Differences(reference, figures);
                    Assert.True(differences.Count == 1, $"{reference.Function} {reference.Id}: {path} = {value ?? "null"} is accepted.");
                }

                slot.Restore();
                refused++;
            }
        }

        Assert.True(refused > 9_000, string.Create(CultureInfo.InvariantCulture, $"Only {refused} figures were put off."));
    }

    private static object? Copy(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Copy).ToList(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.String => Infinity.Read(element.GetString()!) is { } infinity ? infinity : element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetBoolean(),
    };

    private static ReferenceFigures Members(JsonElement element)
    {
        var members = new ReferenceFigures();
        foreach (var property in element.EnumerateObject()) members.Add(property.Name, Copy(property.Value));
        return members;
    }

    /// <summary>Every number, with a value that is a few tolerances off, and a way to put it in its place.</summary>
    private static IEnumerable<(string Path, object Wrong, Slot Slot)> Figures(object? node, string path, ReferenceCase reference)
    {
        foreach (var (name, value, slot) in Children(node))
        {
            var place = $"{path}/{name}";
            if (name is "p_r" or "r_spline_interval") continue;
            if (name == "covariance") foreach (var entry in Entries((List<object?>)value!, place, reference)) yield return entry;
            else if (value is long whole) yield return (place, whole + 1, slot);
            else if (value is double number) yield return (place, double.IsFinite(number) ? number + Off(number, reference) : -number, slot);
            else foreach (var figure in Figures(value, place, reference)) yield return figure;
        }
    }

    // Where 0 is to be met exactly, the smallest number is too much.
    private static double Off(double number, ReferenceCase reference)
        => Math.Max(3 * Math.Max(reference.Relative * Math.Abs(number), reference.Absolute ?? 0), double.Epsilon);

    private static IEnumerable<(string Path, object Wrong, Slot Slot)> Entries(List<object?> matrix, string path, ReferenceCase reference)
    {
        var largest = matrix.Max(row => ((List<object?>)row!).Max(entry => Math.Abs(Convert.ToDouble(entry, CultureInfo.InvariantCulture))));
        foreach (var row in matrix)
            foreach (var (name, value, slot) in Children(row))
            {
                var off = 3 * Math.Max(reference.Relative * largest, 1e-20);
                yield return ($"{path}/{name}", Convert.ToDouble(value, CultureInfo.InvariantCulture) + off, slot);
            }
    }

    private static IEnumerable<(string Name, object? Value, Slot Slot)> Children(object? node)
    {
        if (node is ReferenceFigures members)
            foreach (var (name, value) in members.ToList())
                yield return (name, value, new Slot(wrong => members[name] = wrong, value));
        if (node is List<object?> items)
            foreach (var i in Enumerable.Range(0, items.Count).Where(i => i < ItemsPutOff || i >= items.Count - ItemsPutOff))
                yield return ($"[{i.ToString(CultureInfo.InvariantCulture)}]", items[i], new Slot(wrong => items[i] = wrong, items[i]));
    }

    private sealed class Slot(Action<object?> put, object? original)
    {
        public void Put(object? value) => put(value);

        public void Restore() => put(original);
    }
}

using System.Text.Json;
using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>The comparison must refuse what is wrong: a runner that accepts everything proves nothing.</summary>
public sealed class ReferenceComparisonTests
{
    [Theory]
    [InlineData("""{"x": 2.0}""", 2.0 + 3e-10, true)]
    [InlineData("""{"x": 2.0}""", 2.0 - 3e-9, false)]
    [InlineData("""{"x": 0.0}""", 1e-13, true)]
    [InlineData("""{"x": 0.0}""", 1e-11, false)]
    [InlineData("""{"x": null}""", 0.0, false)]
    [InlineData("""{"x": null}""", null, true)]
    [InlineData("""{"x": 2.0}""", null, false)]
    [InlineData("""{"x": "infinity"}""", double.PositiveInfinity, true)]
    [InlineData("""{"x": "infinity"}""", 1e308, false)]
    [InlineData("""{"x": 2.0}""", double.NaN, false)]
    [InlineData("""{"x": 3}""", 3L, true)]
    [InlineData("""{"x": 3}""", 4L, false)]
    [InlineData("""{"x": "a"}""", "b", false)]
    [InlineData("""{"x": true}""", false, false)]
    [InlineData("""{"y": 1}""", 1.0, false)]
    public void Single_figures_are_judged(string expected, object? got, bool matches) =>
        Assert.Equal(matches, Differences(expected, new Dictionary<string, object?> { ["x"] = got }).Count == 0);

    [Fact]
    public void A_p_value_that_underflows_is_judged_by_its_logarithm()
    {
        const string expected = """{"p_value": null, "ln_p_value": -2000.0}""";
        Assert.Empty(Differences(expected, new Dictionary<string, object?> { ["p_value"] = 0.0, ["ln_p_value"] = -2000.0 }));
        Assert.NotEmpty(Differences(expected, new Dictionary<string, object?> { ["p_value"] = 0.0, ["ln_p_value"] = -2000.1 }));
    }

    [Fact]
    public void Lists_must_agree_in_length_and_order()
    {
        const string expected = """{"x": [1.0, 2.0]}""";
        Assert.Empty(Differences(expected, new Dictionary<string, object?> { ["x"] = new[] { 1.0, 2.0 } }));
        Assert.NotEmpty(Differences(expected, new Dictionary<string, object?> { ["x"] = new[] { 2.0, 1.0 } }));
        Assert.NotEmpty(Differences(expected, new Dictionary<string, object?> { ["x"] = new[] { 1.0 } }));
    }

    private static IReadOnlyList<string> Differences(string expected, object? got)
    {
        var json = $$"""{"id": "a", "input": {}, "expected": {{expected}}, "relative": 1e-9, "absolute": 1e-12}""";
        using var document = JsonDocument.Parse(json);
        return ReferenceComparison.Differences(ReferenceCase.Of(ReferenceFile.All[0], document.RootElement.Clone()), got);
    }
}

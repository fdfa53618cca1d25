using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>The comparer refuses what is wrong, near misses above all: a runner that accepts everything proves nothing.</summary>
public sealed class ReferenceComparerTests
{
    // The cases of FigureFolder allow relative 1e-9 or absolute 1e-12.
    [Theory]
    [InlineData("2.0", 2.0 + 1.9e-9, true)]
    [InlineData("2.0", 2.0 + 2.1e-9, false)]
    [InlineData("2.0", 2.0 - 2.1e-9, false)]
    [InlineData("-2.0", 2.0, false)]
    [InlineData("1e-5", 1e-5 + 0.9e-12, true)]
    [InlineData("1e-5", 1e-5 + 1.1e-12, false)]
    [InlineData("0.0", 0.9e-12, true)]
    [InlineData("0.0", -1.1e-12, false)]
    [InlineData("2.0", 2, true)]
    [InlineData("2.0", 3L, false)]
    [InlineData("2.0", double.NaN, false)]
    [InlineData("2.0", double.PositiveInfinity, false)]
    [InlineData("2.0", null, false)]
    [InlineData("2.0", "2.0", false)]
    [InlineData("2.0", true, false)]
    [InlineData("2.0", 2.0f, false)]
    public void A_number_is_met_within_either_bound(string expected, object? got, bool passes) => Judges(expected, got, passes);

    [Theory]
    [InlineData("3", 3, true)]
    [InlineData("3", 3L, true)]
    [InlineData("3", 3.0, true)]
    [InlineData("3", 4, false)]
    [InlineData("3", 3.0000000000000004, false)]
    [InlineData("0", 1e-300, false)]
    [InlineData("\"above\"", "above", true)]
    [InlineData("\"above\"", "Above", false)]
    [InlineData("true", true, true)]
    [InlineData("true", false, false)]
    [InlineData("false", null, false)]
    [InlineData("true", 1, false)]
    public void Integers_texts_and_booleans_are_met_exactly(string expected, object? got, bool passes) => Judges(expected, got, passes);

    [Theory]
    [InlineData("null", null, true)]
    [InlineData("null", 0.0, false)]
    [InlineData("null", double.NaN, false)]
    [InlineData("\"infinity\"", double.PositiveInfinity, true)]
    [InlineData("\"Inf\"", double.PositiveInfinity, true)]
    [InlineData("\"-infinity\"", double.NegativeInfinity, true)]
    [InlineData("\"infinity\"", double.NegativeInfinity, false)]
    [InlineData("\"infinity\"", double.MaxValue, false)]
    [InlineData("\"infinity\"", double.NaN, false)]
    [InlineData("\"infinity\"", "infinity", false)]
    [InlineData("\"infinity\"", null, false)]
    public void Undefined_and_unbounded_are_themselves_only(string expected, object? got, bool passes) => Judges(expected, got, passes);

    [Theory]
    [InlineData("[1, 2]", new[] { 1, 2 }, true)]
    [InlineData("[1, 2]", new[] { 2, 1 }, false)]
    [InlineData("[1, 2]", new[] { 1 }, false)]
    [InlineData("[1, 2]", new[] { 1, 2, 3 }, false)]
    [InlineData("[]", new[] { 1 }, false)]
    [InlineData("[]", new int[0], true)]
    [InlineData("[1]", "1", false)]
    [InlineData("[1]", null, false)]
    [InlineData("[0.5, 1.5]", new[] { 0.5, 1.5 + 1e-10 }, true)]
    [InlineData("[0.5, 1.5]", new[] { 0.5, 1.5 + 1e-8 }, false)]
    public void Lists_are_met_item_by_item(string expected, object? got, bool passes) => Judges(expected, got, passes);

    [Fact]
    public void Nested_figures_are_found_by_their_path()
    {
        const string Expected = """{"pairs": [{"i": 0, "p": 0.25}, {"i": 1, "p": null}]}""";
        var pairs = new List<ReferenceFigures> { new() { ["i"] = 0, ["p"] = 0.25 }, new() { ["i"] = 1, ["p"] = null } };
        var got = new ReferenceFigures { ["pairs"] = pairs, ["more"] = "does no harm" };
        Assert.Empty(Differences(Expected, got));
        pairs[1]["p"] = 0.5;
        pairs[0]["p"] = 0.26;
        Assert.Equal(
            [
                "pairs[0].p: got 0.26, expected 0.25, relative error 0.04, tolerance relative 1E-09 or absolute 1E-12",
                "pairs[1].p: got 0.5, expected null (undefined)",
            ],
            Differences(Expected, got));
        pairs[0].Remove("p");
        Assert.Contains("pairs[0].p: the adapter gives no such figure, expected 0.25", Differences(Expected, got));
        pairs.RemoveAt(1);
        Assert.StartsWith("pairs: got 1 items, expected 2", Assert.Single(Differences(Expected, got)), StringComparison.Ordinal);
        Assert.Equal("pairs: got null, expected [{\"i\": 0, \"p\": 0.25}, {\"i\": 1, \"p\": null}]",
            Assert.Single(Differences(Expected, new ReferenceFigures { ["pairs"] = null })));
    }

    [Theory]
    [InlineData(-2000.0, 0.0, true)]
    [InlineData(-2000.0, null, true)]
    [InlineData(-2000.0, 1e-308, true)]
    [InlineData(-2000.1, 0.0, false)]
    [InlineData(null, 0.0, false)]
    [InlineData(-2000.0, 1e-200, false)]
    [InlineData(-2000.0, -1e-308, false)]
    [InlineData(-2000.0, double.NaN, false)]
    public void A_p_value_stated_by_its_logarithm_is_judged_by_it(double? logarithm, object? pValue, bool passes)
        => Assert.Equal(passes, Differences("""{"p_value": null, "ln_p_value": -2000.0}""",
            new ReferenceFigures { ["p_value"] = pValue, ["ln_p_value"] = logarithm }).Count == 0);

    [Fact]
    public void A_p_value_of_null_without_logarithm_is_undefined()
    {
        const string Expected = """{"p_value": null, "ln_p_value": null}""";
        Assert.Empty(Differences(Expected, new ReferenceFigures { ["p_value"] = null, ["ln_p_value"] = null }));
        Assert.Equal("p_value: got 0, expected null (undefined)",
            Assert.Single(Differences(Expected, new ReferenceFigures { ["p_value"] = 0.0, ["ln_p_value"] = null })));
    }

    private static void Judges(string expected, object? got, bool passes)
        => Assert.Equal(passes, Differences($$"""{"x": {{expected}}}""", new ReferenceFigures { ["x"] = got }).Count == 0);

    private static IReadOnlyList<string> Differences(string expected, ReferenceFigures got)
        => ReferenceComparer.Differences(FigureFolder.Case(expected: expected), got);
}

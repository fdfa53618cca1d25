using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>Figures that cannot be read are failures with a reason, never silence.</summary>
public sealed class ReferenceLibraryTests
{
    [Fact]
    public void The_committed_figures_are_all_there_and_well_formed()
    {
        Assert.DoesNotContain(ReferenceLibrary.Standard.Committed, entry => entry.Problem is not null);
        Assert.Equal(42, ReferenceLibrary.Standard.Committed.Select(entry => entry.File).Distinct().Count());
        Assert.Equal(2_638, ReferenceLibrary.Standard.Committed.Count);
        Assert.NotNull(ReferenceLibrary.Standard.Find("proportion-interval", "wilson-001"));
        Assert.NotNull(ReferenceLibrary.Standard.Find("design/design_interval", "strat-ell-logit"));
    }

    [Fact]
    public void Every_data_file_that_a_case_names_is_there()
    {
        var cases = ReferenceLibrary.Standard.Committed.Select(entry => entry.Case!).Where(reference => reference.Input.Has("data")).ToList();
        Assert.NotEmpty(cases);
        Assert.All(cases, reference => Assert.True(File.Exists(reference.Input.DataFile("data"))));
    }

    [Fact]
    public void Files_are_found_in_every_folder_and_named_after_their_path()
    {
        using var committed = new FigureFolder();
        using var external = new FigureFolder();
        committed.Write("one.json", FigureFolder.Json());
        external.Write("one.json", FigureFolder.Json());
        external.Write("deep/er/two.json", FigureFolder.Json());
        external.Write("deep/README.md", "no figures");
        var library = new ReferenceLibrary(committed.Root, external.Root);
        Assert.Equal(["one/a", "external:deep/er/two/a", "external:one/a"], library.Entries.Select(entry => entry.Name));
        Assert.Equal(["one/a"], library.Committed.Select(entry => entry.Name));
        Assert.Equal(Path.Combine(external.Root, "deep", "er"), library.Find("external:deep/er/two", "a")!.Case!.Input.Folder);
    }

    [Fact]
    public void An_external_folder_that_is_not_there_or_holds_no_case_is_a_failure()
    {
        using var committed = new FigureFolder();
        using var external = new FigureFolder();
        committed.Write("one.json", FigureFolder.Json());
        var missing = new ReferenceLibrary(committed.Root, Path.Combine(external.Root, "no")).Entries;
        Assert.Equal(2, missing.Count);
        Assert.Contains("named by the environment variable SURVEYSTATS_REFERENCE does not exist", missing[1].Problem, StringComparison.Ordinal);
        var empty = new ReferenceLibrary(committed.Root, external.Root).Entries;
        Assert.Contains("named by the environment variable SURVEYSTATS_REFERENCE holds no case", empty[1].Problem, StringComparison.Ordinal);
        Assert.Single(new ReferenceLibrary(committed.Root, "").Entries);
    }

    [Fact]
    public void Committed_figures_that_are_not_there_are_a_failure()
        => Assert.Contains("does not exist", Assert.Single(new ReferenceLibrary("no-such-folder", null).Entries).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "is not a file of reference figures")]
    [InlineData("{", "is not a file of reference figures")]
    [InlineData("[]", "is not a file of reference figures")]
    [InlineData("""{"cases": []}""", "'function' is missing")]
    [InlineData("""{"function": 1, "cases": []}""", "'function' is Number, expected String")]
    [InlineData("""{"function": "f"}""", "'cases' is missing")]
    [InlineData("""{"function": "f", "cases": []}""", "'cases' is empty")]
    [InlineData("""{"function": "f", "function": "g", "cases": []}""", "is not a file of reference figures")]
    [InlineData("""{"function": "f", "cases": [7]}""", "Number where an object with 'id' was expected")]
    [InlineData("""{"function": "f", "cases": [{"input": {}, "expected": {"x": 1}, "relative": 0}]}""", "'id' is missing")]
    [InlineData("""{"function": "f", "cases": [{"id": "", "input": {}, "expected": {"x": 1}, "relative": 0}]}""", "'id' is empty")]
    [InlineData("""{"function": "f", "cases": [{"id": "a", "expected": {"x": 1}, "relative": 0}]}""", "'input' is missing")]
    [InlineData("""{"function": "f", "cases": [{"id": "a", "input": {}, "relative": 0}]}""", "'expected' is missing")]
    [InlineData("""{"function": "f", "cases": [{"id": "a", "input": {}, "expected": {}, "relative": 0}]}""", "'expected' holds nothing to compare")]
    [InlineData("""{"function": "f", "cases": [{"id": "a", "input": {}, "expected": {"x": 1}}]}""", "'relative' is missing")]
    [InlineData("""{"function": "f", "cases": [{"id": "a", "input": {}, "expected": {"x": 1}, "relative": -1}]}""", "'relative' is -1")]
    [InlineData("""{"function": "f", "cases": [{"id": "a", "input": {}, "expected": {"x": 1}, "relative": 0, "absolute": 1}]}""", "'absolute' is 1")]
    [InlineData("""{"function": "f", "cases": [{"id": "a", "input": {}, "expected": {"x": 1}, "relative": 0, "absolute": ""}]}""", "'absolute' is String")]
    public void What_is_wrong_with_a_file_is_said_by_a_failing_entry(string json, string reason)
    {
        using var folder = new FigureFolder();
        folder.Write("bad.json", json);
        folder.Write("good.json", FigureFolder.Json());
        var entries = folder.Library().Entries;
        Assert.Equal(2, entries.Count);
        Assert.Contains(reason, entries[0].Problem, StringComparison.Ordinal);
        Assert.Null(entries[1].Problem);
    }

    [Fact]
    public void An_id_that_is_used_twice_is_a_failure_beside_the_good_case()
    {
        const string Case = """{"id": "a", "input": {}, "expected": {"x": 1}, "relative": 0}""";
        using var folder = new FigureFolder();
        folder.Write("bad.json", $$"""{"function": "f", "cases": [{{Case}}, {{Case}}]}""");
        Assert.Equal([null, "Case #1 (counted from 0) of bad: the id 'a' is used twice in this file."],
            folder.Library().Entries.Select(entry => entry.Problem));
    }
}

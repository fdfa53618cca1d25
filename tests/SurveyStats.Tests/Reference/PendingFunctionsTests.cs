using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>The list of what waits can only shrink: what it holds in vain is found.</summary>
public sealed class PendingFunctionsTests
{
    [Fact]
    public void The_list_is_not_stale()
    {
        var problems = PendingFunctions.Standard.Problems(Committed, ReferenceAdapters.Standard).ToList();
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public void Every_adapter_is_asked_by_the_committed_figures()
        => Assert.All(ReferenceAdapters.Standard.Functions, function => Assert.Contains(Committed, reference => reference.Function == function));

    [Fact]
    public void Every_committed_function_is_adapted_or_pending()
        => Assert.All(Committed, reference => Assert.True(
            PendingFunctions.Standard.EntryFor(reference) is not null || ReferenceAdapters.Standard.For(reference.Function) is not null,
            $"'{reference.Function}' has no adapter and is not listed."));

    [Fact]
    public void An_entry_with_an_adapter_is_stale()
        => Assert.Equal(["The list is stale: 'twice' has an adapter. Take it out, or list the methods that still wait."], Problems("twice"));

    [Fact]
    public void An_entry_that_no_case_asks_for_is_stale()
    {
        Assert.Equal(["The list is stale: no case of the committed figures is 'mcnemmar'."], Problems("mcnemmar"));
        Assert.Equal(["The list is stale: no case of the committed figures is 'twice/mid-p'."], Problems("twice/mid-p"));
        Assert.Equal(["The list is stale: no case of the committed figures is 'twice/exact/fast'."], Problems("twice/exact/fast"));
    }

    [Fact]
    public void A_method_that_the_adapter_answers_is_stale_and_one_that_it_refuses_is_not()
    {
        Assert.Equal(["The list is stale: the adapter of 'twice/plain' does not refuse a with NotAdapted. Take it out."],
            Problems("twice/plain"));
        Assert.Empty(Problems("twice/exact"));
        Assert.Empty(Problems("thrice/plain", "twice/exact"));
        Assert.Empty(Problems("thrice"));
    }

    [Fact]
    public void A_method_on_which_the_adapter_breaks_down_is_stale()
        => Assert.Single(new PendingList(["twice/plain"]).Problems(Cases(), Adapters(x => throw new DivideByZeroException())));

    [Fact]
    public void An_entry_that_stands_in_the_list_twice_is_stale()
    {
        Assert.Equal(["The list is stale: 'thrice' stands in it twice."], Problems("thrice", "thrice"));
        Assert.Equal(["The list is stale: 'thrice/plain' is part of 'thrice', which stands in it too."], Problems("thrice", "thrice/plain"));
    }

    [Fact]
    public void A_case_waits_by_its_function_or_by_all_named_parts()
    {
        var lincom = FigureFolder.Case("design_test", """{"task": "chisq", "statistic": "lincom"}""");
        Assert.Equal("design_test", new PendingList(["design_test"]).EntryFor(lincom));
        Assert.Equal("design_test/chisq", new PendingList(["other", "design_test/chisq"]).EntryFor(lincom));
        Assert.Equal("design_test/chisq/lincom", new PendingList(["design_test/chisq/lincom"]).EntryFor(lincom));
        Assert.Null(new PendingList(["design_test/chisq/F", "design", "chisq", "design_test/linco"]).EntryFor(lincom));
    }

    [Fact]
    public void Only_what_waits_is_skipped()
    {
        var pending = new PendingList(["thrice", "twice/exact"]);
        Assert.Equal(["pending: twice/exact", "pending: thrice"],
            Cases().Select(reference => pending.SkipReason(ReferenceEntry.Of("file", reference))).OfType<string>());
        Assert.Null(pending.SkipReason(ReferenceEntry.Broken("file", "#0", "the reason")));
        Assert.Null(pending.SkipReason(null));
    }

    private static List<ReferenceCase> Committed { get; } =
        [.. ReferenceLibrary.Standard.Committed.Select(entry => entry.Case).OfType<ReferenceCase>()];

    private static List<ReferenceCase> Cases() =>
    [
        FigureFolder.Case("twice", """{"x": 1.5, "method": "plain"}"""), FigureFolder.Case("twice", """{"x": 1.5, "method": "exact"}"""),
        FigureFolder.Case("thrice", """{"x": 1.5, "method": "plain"}"""),
    ];

    private static ReferenceAdapters Adapters(Func<double, double> answer) => new([new FakeAdapter(answer)]);

    private static IEnumerable<string> Problems(params string[] entries) => new PendingList(entries).Problems(Cases(), Adapters(x => 2 * x));
}

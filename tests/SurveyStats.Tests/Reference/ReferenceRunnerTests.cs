using Xunit;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>The runner passes what is right and fails everything else, with a reason.</summary>
public sealed class ReferenceRunnerTests
{
    [Fact]
    public void A_case_that_the_adapter_answers_rightly_passes() => Runner(x => 2 * x).Check(Entry());

    [Fact]
    public void A_case_that_the_adapter_answers_wrongly_fails_with_input_and_numbers()
    {
        var message = Failure(Runner(x => 2.001 * x), Entry());
        Assert.Contains("file/a: 1 differ.", message, StringComparison.Ordinal);
        Assert.Contains("value: got 3.0015, expected 3.0, relative error 0.0005, tolerance relative 1E-09 or absolute 1E-12",
            message, StringComparison.Ordinal);
        Assert.Contains("""input: {"x": 1.5}""", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_is_neither_adapted_nor_pending_fails()
        => Assert.Contains("'thrice' has no adapter in Reference/Adapters and is not listed in PendingFunctions.",
            Failure(Runner(x => x), Entry("thrice")), StringComparison.Ordinal);

    [Fact]
    public void A_method_that_the_adapter_does_not_map_and_that_is_not_pending_fails()
        => Assert.Contains("""The adapter does not map 'method' = "exact". Map it, or list it in PendingFunctions ('twice/exact').""",
            Failure(Runner(x => x), Entry(input: """{"x": 1.5, "method": "exact"}""")), StringComparison.Ordinal);

    [Fact]
    public void Broken_figures_fail_with_their_reason()
        => Assert.Equal("the reason", Failure(Runner(x => x), ReferenceEntry.Broken("file", "#0", "the reason")));

    [Fact]
    public void What_the_adapter_throws_comes_through()
        => Assert.Throws<DivideByZeroException>(() => Runner(x => throw new DivideByZeroException()).Check(Entry()));

    [Fact]
    public void An_input_says_what_it_has_when_asked_for_what_it_has_not()
    {
        var input = FigureFolder.Case(input: """{"x": 1.5, "text": "t", "df": "Inf", "list": [1, null]}""").Input;
        Assert.Equal("The input has no 'y'; it has x, text, df, list.", Assert.Throws<InvalidOperationException>(() => input.Number("y")).Message);
        Assert.StartsWith("'x' is 1.5, not what the adapter asked for",
            Assert.Throws<InvalidOperationException>(() => input.Integer("x")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => input.Number("text"));
        Assert.Throws<InvalidOperationException>(() => input.Numbers("list"));
        Assert.Equal(double.PositiveInfinity, input.Number("df"));
        Assert.Equal([1.0, null], input.NumbersOrNull("list"));
    }

    private static ReferenceEntry Entry(string function = "twice", string input = """{"x": 1.5}""")
        => ReferenceEntry.Of("file", FigureFolder.Case(function, input));

    private static ReferenceRunner Runner(Func<double, double> answer)
        => new(new ReferenceAdapters([new FakeAdapter(answer)]));

    private static string Failure(ReferenceRunner runner, ReferenceEntry entry)
        => Assert.Throws<FailException>(() => runner.Check(entry)).Message;
}

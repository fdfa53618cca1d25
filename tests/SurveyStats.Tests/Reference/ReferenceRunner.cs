using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>Runs one entry of the library of figures: through its adapter, or to a failure that says what is missing.</summary>
internal sealed class ReferenceRunner(ReferenceAdapters adapters)
{
    private const int LinesShown = 20;

    public static ReferenceRunner Standard { get; } = new(ReferenceAdapters.Standard);

    public void Check(ReferenceEntry entry)
    {
        if (entry.Case is not { } reference)
        {
            Assert.Fail(entry.Problem);
            return;
        }

        var adapter = adapters.For(reference.Function);
        if (adapter is null)
            Assert.Fail($"'{reference.Function}' has no adapter in Reference/Adapters and is not listed in PendingFunctions.");
        var (differences, largestError) = ReferenceComparer.Compare(reference, Compute(adapter, reference));
        ReferenceParity.Record(entry, largestError);
        if (differences.Count > 0)
        {
            var lines = differences.Take(LinesShown).Append($"input: {reference.Input.Json.GetRawText()}");
            Assert.Fail($"{entry.Name}: {differences.Count} differ.\n  {string.Join("\n  ", lines)}");
        }
    }

    private static ReferenceFigures Compute(IReferenceAdapter adapter, ReferenceCase reference)
    {
        try
        {
            return adapter.Compute(reference.Input);
        }
        catch (NotAdaptedException exception)
        {
            var entry = string.Join('/', reference.Input.Parts.Prepend(reference.Function));
            Assert.Fail($"{exception.Message} Map it, or list it in PendingFunctions ('{entry}').");
            throw;
        }
    }
}

namespace SurveyStats.Tests.Reference;

/// <summary>A list of functions, or parts of them, whose cases wait.</summary>
internal sealed class PendingList(IReadOnlyList<string> entries)
{
    /// <summary>The entry that keeps a case waiting, if there is one.</summary>
    public string? EntryFor(ReferenceCase reference) => entries.FirstOrDefault(entry => Covers(entry, reference));

    /// <summary>Why the test of an entry is skipped; null if it must pass. Broken figures never wait.</summary>
    public string? SkipReason(ReferenceEntry? entry)
        => entry?.Case is { } reference && EntryFor(reference) is { } listed ? $"pending: {listed}" : null;

    /// <summary>What is stale: entries that wait for what is done, that no case asks for, or that another entry covers.</summary>
    public IEnumerable<string> Problems(IReadOnlyList<ReferenceCase> cases, ReferenceAdapters adapters)
    {
        foreach (var twice in entries.GroupBy(entry => entry, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"The list is stale: '{twice.Key}' stands in it twice.";
        foreach (var entry in entries)
        {
            var covered = cases.Where(reference => Covers(entry, reference)).ToList();
            if (covered.Count == 0) yield return $"The list is stale: no case of the committed figures is '{entry}'.";
            else if (entries.FirstOrDefault(other => other != entry && entry.StartsWith(other + "/", StringComparison.Ordinal)) is { } wider)
                yield return $"The list is stale: '{entry}' is part of '{wider}', which stands in it too.";
            else if (adapters.For(covered[0].Function) is { } adapter && Answered(entry, covered, adapter) is { } answered)
                yield return answered;
        }
    }

    private static bool Covers(string entry, ReferenceCase reference)
    {
        var names = entry.Split('/');
        return names[0] == reference.Function && names.Skip(1).All(name => reference.Input.Parts.Contains(name, StringComparer.Ordinal));
    }

    private static string? Answered(string entry, List<ReferenceCase> covered, IReferenceAdapter adapter)
    {
        if (entry == adapter.Function) return $"The list is stale: '{entry}' has an adapter. Take it out, or list the methods that still wait.";
        var refusals = covered.Where(reference => !IsRefused(adapter, reference)).Select(reference => reference.Id).ToList();
        return refusals.Count == 0 ? null
            : $"The list is stale: the adapter of '{entry}' does not refuse {string.Join(", ", refusals.Take(5))} with NotAdapted. Take it out.";
    }

    // Any other exception is an attempt: the entry hides a failure.
    private static bool IsRefused(IReferenceAdapter adapter, ReferenceCase reference)
    {
        try
        {
            adapter.Compute(reference.Input);
            return false;
        }
        catch (NotAdaptedException)
        {
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}

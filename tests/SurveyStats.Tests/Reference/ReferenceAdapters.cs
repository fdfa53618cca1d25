namespace SurveyStats.Tests.Reference;

/// <summary>The adapters by function.</summary>
internal sealed class ReferenceAdapters(IEnumerable<IReferenceAdapter> adapters)
{
    private const string Namespace = "SurveyStats.Tests.Reference.Adapters";

    private readonly Dictionary<string, IReferenceAdapter> byFunction = adapters.ToDictionary(
        adapter => adapter.Function, StringComparer.Ordinal);

    /// <summary>Every adapter in the folder Adapters: a new one is a new file, and no other file changes.</summary>
    public static ReferenceAdapters Standard { get; } = new(
        typeof(ReferenceAdapters).Assembly.GetTypes()
            .Where(type => type.Namespace == Namespace && !type.IsAbstract && type.IsAssignableTo(typeof(IReferenceAdapter)))
            .Select(type => (IReferenceAdapter)Activator.CreateInstance(type, nonPublic: true)!));

    public IEnumerable<string> Functions => byFunction.Keys;

    public IReferenceAdapter? For(string function) => byFunction.GetValueOrDefault(function);
}

namespace SurveyStats.Tests.Reference;

/// <summary>All adapters: every class of this assembly that implements <see cref="IReferenceAdapter"/>.</summary>
internal static class ReferenceAdapters
{
    private static readonly Dictionary<string, IReferenceAdapter> All = typeof(ReferenceAdapters).Assembly.GetTypes()
        .Where(t => t.IsClass && typeof(IReferenceAdapter).IsAssignableFrom(t))
        .Select(t => (IReferenceAdapter)Activator.CreateInstance(t)!)
        .ToDictionary(a => a.Function);

    public static IReferenceAdapter? For(string function) => All.GetValueOrDefault(function);
}

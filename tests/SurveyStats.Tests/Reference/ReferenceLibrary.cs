namespace SurveyStats.Tests.Reference;

/// <summary>
/// All figures: those committed in Reference/Figures, and those below the folder that the environment variable
/// <c>SURVEYSTATS_REFERENCE</c> names, if it is set. Names of the latter begin with <c>external:</c>.
/// </summary>
internal sealed class ReferenceLibrary
{
    public const string EnvironmentVariable = "SURVEYSTATS_REFERENCE";
    public const string ExternalPrefix = "external:";

    // Nothing is passed over: neither hidden files nor folders that must not be read.
    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        MatchCasing = MatchCasing.CaseInsensitive,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly Dictionary<(string File, string Id), ReferenceEntry> byName;

    public ReferenceLibrary(string committedFolder, string? externalFolder)
    {
        Committed = Below(committedFolder, "", "the folder of the committed figures, copied beside the test assembly,");
        var external = string.IsNullOrEmpty(externalFolder) ? []
            : Below(externalFolder, ExternalPrefix, $"the folder named by the environment variable {EnvironmentVariable}");
        Entries = [.. Committed, .. external];
        byName = Entries.ToDictionary(entry => (entry.File, entry.Id));
    }

    /// <summary>What the tests run.</summary>
    public static ReferenceLibrary Standard { get; } = new(
        Path.Combine(AppContext.BaseDirectory, "Reference", "Figures"), Environment.GetEnvironmentVariable(EnvironmentVariable));

    public IReadOnlyList<ReferenceEntry> Entries { get; }

    public IReadOnlyList<ReferenceEntry> Committed { get; }

    public ReferenceEntry? Find(string file, string id) => byName.GetValueOrDefault((file, id));

    private static List<ReferenceEntry> Below(string folder, string prefix, string description)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            return [ReferenceEntry.Broken(prefix + "(folder)", "missing", $"There is no folder {root}: {description} does not exist.")];
        try
        {
            var files = Directory.EnumerateFiles(root, "*.json", EveryFile).Order(StringComparer.Ordinal).ToList();
            if (files.Count == 0)
                return [ReferenceEntry.Broken(prefix + "(folder)", "empty", $"No *.json below {root}: {description} holds no case.")];
            return [.. files.SelectMany(file => ReferenceFile.Read(prefix + NameOf(root, file), file))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [ReferenceEntry.Broken(prefix + "(folder)", "unreadable", $"{description} cannot be read: {exception.Message}")];
        }
    }

    private static string NameOf(string root, string file)
        => Path.ChangeExtension(Path.GetRelativePath(root, file), null).Replace(Path.DirectorySeparatorChar, '/');
}

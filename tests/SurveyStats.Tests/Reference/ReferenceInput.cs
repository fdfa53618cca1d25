using System.Text.Json;

namespace SurveyStats.Tests.Reference;

/// <summary>
/// The <c>input</c> of a case, or an object within it, read by name. A name that is absent, or of another kind, throws and
/// says what there is: an adapter must not guess.
/// </summary>
/// <param name="Json">The object itself, for the adapter that needs more than the readers below.</param>
/// <param name="Folder">The folder of the JSON file: data files are named relative to it.</param>
internal sealed record ReferenceInput(JsonElement Json, string Folder)
{
    // The fields that tell the methods of one function apart.
    private static readonly string[] Selectors = ["task", "method", "measure", "quantity", "solve", "statistic", "test"];

    /// <summary>The texts that choose among the methods of a function, e.g. <c>wilson</c>, or <c>chisq</c> and <c>lincom</c>.</summary>
    public IEnumerable<string> Parts => Selectors.Where(IsText).Select(Text);

    public IEnumerable<string> Names => Json.EnumerateObject().Select(property => property.Name);

    /// <summary>Whether the field is there and is not null.</summary>
    public bool Has(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public bool IsText(string name) => Has(name) && Json.GetProperty(name).ValueKind == JsonValueKind.String;

    public string Text(string name) => Read(name, AsText);

    public double Number(string name) => Read(name, AsNumber);

    public int Integer(string name) => Read(name, AsInteger);

    public bool Flag(string name) => Read(name, AsFlag);

    public IReadOnlyList<string> Texts(string name) => List(name, AsText);

    public IReadOnlyList<double> Numbers(string name) => List(name, AsNumber);

    public IReadOnlyList<int> Integers(string name) => List(name, AsInteger);

    /// <summary>A list in which null stands for "undefined".</summary>
    public IReadOnlyList<double?> NumbersOrNull(string name)
        => List(name, element => element.ValueKind == JsonValueKind.Null ? (double?)null : AsNumber(element));

    /// <summary>A list of rows.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Table(string name)
        => List(name, row => (IReadOnlyList<double>)[.. row.EnumerateArray().Select(AsNumber)]);

    public ReferenceInput Object(string name) => Read(name, AsObject);

    public IReadOnlyList<ReferenceInput> Objects(string name) => List(name, AsObject);

    /// <summary>The path of a data file that the field names.</summary>
    public string DataFile(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Folder, Text(name)));
        return File.Exists(path) ? path : throw new FileNotFoundException($"'{name}' names {path}, which does not exist.", path);
    }

    /// <summary>To be thrown by an adapter for what it does not map (yet): <c>throw input.NotAdapted("method");</c></summary>
    public NotAdaptedException NotAdapted(string name)
        => new($"The adapter does not map '{name}' = {(Json.TryGetProperty(name, out var value) ? value.GetRawText() : "(absent)")}.");

    private IReadOnlyList<T> List<T>(string name, Func<JsonElement, T> read)
        => Read<IReadOnlyList<T>>(name, list => [.. list.EnumerateArray().Select(read)]);

    private T Read<T>(string name, Func<JsonElement, T> read)
    {
        if (!Json.TryGetProperty(name, out var value))
            throw new InvalidOperationException($"The input has no '{name}'; it has {string.Join(", ", Names)}.");
        try
        {
            return read(value);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            throw new InvalidOperationException($"'{name}' is {value.GetRawText()}, not what the adapter asked for: {exception.Message}", exception);
        }
    }

    private static string AsText(JsonElement element)
        => element.GetString() ?? throw new FormatException("it is null.");

    private static double AsNumber(JsonElement element)
        => element.ValueKind == JsonValueKind.String
            ? Infinity.Read(element.GetString()!) ?? throw new FormatException("the text is not an infinity.")
            : element.GetDouble();

    private static int AsInteger(JsonElement element) => element.GetInt32();

    private static bool AsFlag(JsonElement element) => element.GetBoolean();

    private ReferenceInput AsObject(JsonElement element)
        => element.ValueKind == JsonValueKind.Object ? this with { Json = element } : throw new FormatException("it is not an object.");
}

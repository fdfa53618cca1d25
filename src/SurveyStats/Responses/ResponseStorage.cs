using System.Globalization;

namespace SurveyStats;

/// <summary>What a response set takes in memory: bytes by column, weights and design, and per response.</summary>
/// <remarks>
/// What is counted is the content of the arrays that grow with the responses. A text counts with its reference (8 bytes) and its characters (2 bytes each),
/// without the overhead of the runtime. Columns of few distinct numbers hold these once more as codes after they were tabulated, and weights of 32 bits are held
/// once more in 64 after something asked for them so: then both count. What calibration keeps beside the weights is not counted.
/// </remarks>
public sealed class ResponseStorage
{
    internal ResponseStorage(long responses, IReadOnlyList<StoredPart> columns, IReadOnlyList<StoredPart> weights, IReadOnlyList<StoredPart> design, IReadOnlyList<StoredPart> rows)
    {
        Responses = responses;
        Columns = columns;
        Weights = weights;
        Design = design;
        Rows = rows;
    }

    /// <summary>The number of responses.</summary>
    public long Responses { get; }

    /// <summary>The answers to each question, in the order of the questionnaire.</summary>
    public IReadOnlyList<StoredPart> Columns { get; }

    /// <summary>The weights as read, and those of the design where they are others; none without weights.</summary>
    public IReadOnlyList<StoredPart> Weights { get; }

    /// <summary>The design: the group of each response, replicate weights, and the columns that designs may name.</summary>
    public IReadOnlyList<StoredPart> Design { get; }

    /// <summary>What belongs to rows: the identifiers of the respondents, and the order of responses that are partitioned.</summary>
    public IReadOnlyList<StoredPart> Rows { get; }

    /// <summary>The bytes of everything.</summary>
    public long Bytes => Parts.Sum(p => p.Bytes);

    /// <summary>The bytes per response; 0 without responses.</summary>
    public double BytesPerResponse => PerResponse(Bytes);

    private IEnumerable<StoredPart> Parts => [.. Columns, .. Weights, .. Design, .. Rows];

    /// <summary>The bytes per response of a part; 0 without responses.</summary>
    /// <param name="part">A part of this storage.</param>
    public double BytesPerResponseOf(StoredPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return PerResponse(part.Bytes);
    }

    /// <summary>A line for each part, with its bytes per response, and the total.</summary>
    public override string ToString()
    {
        StoredPart[] parts = [.. Parts];
        var width = parts.Select(p => p.Name.Length).DefaultIfEmpty().Max();
        string[] figures = [.. parts.Select(p => Figure(PerResponse(p.Bytes)))];
        var digits = figures.Select(f => f.Length).DefaultIfEmpty().Max();
        var lines = parts.Select((p, i) => $"{p.Name.PadRight(width)}  {figures[i].PadLeft(digits)}  {p.Form}");
        return string.Join(
            "\n", [string.Create(CultureInfo.InvariantCulture, $"{Responses:N0} responses, {Figure(BytesPerResponse)} bytes each, {Bytes:N0} in all"), .. lines]);
    }

    private static string Figure(double bytes) => bytes.ToString("0.##", CultureInfo.InvariantCulture);

    private double PerResponse(long bytes) => Responses == 0 ? 0 : bytes / (double)Responses;
}

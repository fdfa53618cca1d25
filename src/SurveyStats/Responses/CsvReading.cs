namespace SurveyStats.Responses;

/// <summary>How to go about reading a CSV source; nothing of it changes what is read.</summary>
internal sealed record CsvReading
{
    /// <summary>Which columns are read; default: all.</summary>
    public Func<string, bool> IsWanted { get; init; } = _ => true;

    /// <summary>The decimal mark.</summary>
    public char Mark { get; init; } = '.';

    /// <summary>How many errors are listed.</summary>
    public int ErrorLimit { get; init; } = 100;

    /// <summary>How many blocks are read side by side; default: one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The length of a block in bytes.</summary>
    public int BlockLength { get; init; } = CsvSource.DefaultBlockLength;

    /// <summary>How many different texts a column has before it is asked whether they are numbers.</summary>
    public int MostTexts { get; init; } = ColumnCoder.MostTexts;

    /// <summary>Whether each block is to be understood without those before.</summary>
    public bool AreBlocksApart { get; init; }

    /// <summary>Stops reading.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Called behind the header, before the first block, with the delimiter and the columns.</summary>
    public Action<CsvSource, CsvLayout>? Begin { get; init; }

    /// <summary>Told of each block read.</summary>
    public Action<CsvRows>? Progressed { get; init; }

    /// <summary>How to read what options ask for.</summary>
    public static CsvReading Of(ReadOptions options, CsvFormat format) => new()
    {
        IsWanted = WantedColumns.Of(options, format),
        Mark = options.DecimalComma ? ',' : '.',
        ErrorLimit = options.ErrorLimit,
    };
}

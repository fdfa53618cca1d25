namespace SurveyStats.Responses;

/// <summary>What a block of a CSV source held.</summary>
/// <param name="Block">The block.</param>
/// <param name="Chunks">The cells of its sound rows, column by column; null for columns that are not read.</param>
/// <param name="Places">The lines of its sound rows.</param>
/// <param name="Errors">What was wrong with others.</param>
internal sealed record CsvRows(CsvBlock Block, RawChunk?[] Chunks, RowPlaces Places, ErrorCollector Errors)
{
    /// <summary>The number of rows left out because of an error.</summary>
    public long BadRows { get; init; }

    /// <summary>Whether the rest of the source cannot be trusted, so that no row of it can be skipped.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether quoting was broken, so that the block may have been cut in the wrong place.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>How many of the bytes were read: those behind belong to a record that is not complete.</summary>
    public int Consumed { get; init; }

    /// <summary>The line of the first byte not read.</summary>
    public long NextLine { get; init; }

    /// <summary>Why reading cannot go on; null where it can.</summary>
    public SurveyDataException? Fatal { get; init; }
}

namespace SurveyStats.Responses;

/// <summary>Where the cells of one column are, for some rows.</summary>
/// <param name="begins">The first byte of each cell in the block; ~first where it is in <paramref name="unescaped"/>.</param>
/// <param name="ends">One past the last byte of each.</param>
/// <param name="unescaped">The cells in which quotes were doubled, with <see cref="CsvStructure.Slack"/> readable bytes behind.</param>
internal readonly ref struct CsvCells(ReadOnlySpan<int> begins, ReadOnlySpan<int> ends, byte[] unescaped)
{
    public ReadOnlySpan<int> Begins { get; } = begins;

    public ReadOnlySpan<int> Ends { get; } = ends;

    public byte[] Unescaped { get; } = unescaped;

    public int Count => Begins.Length;
}

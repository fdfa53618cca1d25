namespace SurveyStats.Responses;

/// <summary>Some bytes of a CSV source that begin with a record, and, unless its quoting is broken, end with one.</summary>
/// <param name="Index">Its number among the blocks, from 0.</param>
/// <param name="Bytes">The bytes, with <see cref="CsvStructure.Slack"/> readable ones behind.</param>
/// <param name="Length">How many of them are meant.</param>
/// <param name="Offset">The number of bytes before it.</param>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="IsLast">Whether the source ends with it.</param>
internal sealed record CsvBlock(long Index, byte[] Bytes, int Length, long Offset, long Line, bool IsLast)
{
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(0, Length);
}

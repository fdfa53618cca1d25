namespace SurveyStats;

/// <summary>How far reading has come.</summary>
/// <param name="Rows">The rows read so far.</param>
/// <param name="Bytes">The bytes read so far; 0 where the source is no file and no stream.</param>
/// <param name="TotalBytes">The bytes there are; null where that is not known.</param>
public readonly record struct ReadProgress(long Rows, long Bytes, long? TotalBytes)
{
    /// <summary>The share of the bytes that has been read, from 0 to 1; null where the whole is not known.</summary>
    public double? Share => TotalBytes is > 0 and var total ? Math.Min(1, (double)Bytes / total) : null;
}

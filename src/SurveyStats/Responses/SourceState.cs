namespace SurveyStats.Responses;

/// <summary>The length and time of a source when reading began, by which it is found out whether it changed since.</summary>
internal sealed class SourceState
{
    private readonly Stream _stream;
    private readonly string? _path;
    private readonly DateTime? _time;

    /// <param name="stream">The source.</param>
    /// <param name="path">Its file; null: it is none.</param>
    public SourceState(Stream stream, string? path = null)
    {
        (_stream, _path) = (stream, path);
        Length = stream.CanSeek ? stream.Length : null;
        _time = path is null ? null : File.GetLastWriteTimeUtc(path);
    }

    /// <summary>The length in bytes; null where it is not known.</summary>
    public long? Length { get; }

    /// <summary>Checks that the source is as it was.</summary>
    /// <param name="source">Its name in errors.</param>
    /// <exception cref="SurveyDataException">It changed.</exception>
    public void Check(string source)
    {
        var length = Length is null ? null : (long?)_stream.Length;
        if (length != Length)
        {
            throw Changed(source, FormattableString.Invariant($"it had {Length} bytes, and has {length}."));
        }

        if (_path is not null && File.GetLastWriteTimeUtc(_path) != _time)
        {
            throw Changed(source, "it was written to.");
        }
    }

    private static SurveyDataException Changed(string source, string how) => ErrorCollector.Fatal(
        source, null, null, null, $"The file changed while it was read: {how}", "Read it again when nothing writes to it any more.");
}

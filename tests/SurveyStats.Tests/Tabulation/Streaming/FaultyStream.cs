namespace SurveyStats.Tests.Streaming;

/// <summary>A stream that gives a few bytes at a time, and after some of them does something else.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="after">After how many of them the fault comes.</param>
/// <param name="fault">The fault: throws, or does something to what is read.</param>
internal sealed class FaultyStream(byte[] bytes, int after, Action fault) : Stream
{
    private int _given;
    private bool _isDone;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given >= after && !_isDone)
        {
            _isDone = true;
            fault();
        }

        var given = Math.Min(Math.Min(count, 97), bytes.Length - _given);
        Array.Copy(bytes, _given, buffer, offset, given);
        _given += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

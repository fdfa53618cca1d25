using System.Text;

namespace SurveyStats.Responses;

/// <summary>Makes UTF-8 of the bytes of a CSV source.</summary>
internal static class CsvEncoding
{
    /// <summary>A stream of UTF-8: the source itself, or its conversion.</summary>
    /// <param name="stream">The source; left open.</param>
    /// <param name="encoding">Its encoding; null: that of the byte order mark, else UTF-8.</param>
    public static Stream ToUtf8(Stream stream, Encoding? encoding)
    {
        var mark = new byte[4];
        var length = 0;
        while (encoding is null && length < mark.Length && stream.Read(mark, length, mark.Length - length) is > 0 and var read)
        {
            length += read;
        }

        var whole = length == 0 ? stream : new PrefixedStream(mark[..length], stream);
        encoding ??= OfMark(mark.AsSpan(0, length));
        return encoding is null || encoding.CodePage == Encoding.UTF8.CodePage
            ? whole
            : Encoding.CreateTranscodingStream(whole, Strict(encoding), Encoding.UTF8, leaveOpen: true);
    }

    private static Encoding? OfMark(ReadOnlySpan<byte> mark) =>
        mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? Encoding.UTF32
        : mark.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? new UTF32Encoding(bigEndian: true, byteOrderMark: true)
        : mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : mark.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>The same encoding, which refuses bytes that are not of it instead of replacing them.</summary>
    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}

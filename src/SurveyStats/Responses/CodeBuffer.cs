namespace SurveyStats.Responses;

/// <summary>Small whole numbers, one a row, in the narrowest of 8, 16 and 32 bits that holds them.</summary>
internal sealed class CodeBuffer
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _ints;

    /// <summary>Stores codes from 0 to <paramref name="largest"/>.</summary>
    public CodeBuffer(ReadOnlySpan<int> codes, int largest)
    {
        Count = codes.Length;
        if (largest <= byte.MaxValue)
        {
            _bytes = new byte[codes.Length];
            for (var i = 0; i < codes.Length; i++)
            {
                _bytes[i] = (byte)codes[i];
            }
        }
        else if (largest <= ushort.MaxValue)
        {
            _shorts = new ushort[codes.Length];
            for (var i = 0; i < codes.Length; i++)
            {
                _shorts[i] = (ushort)codes[i];
            }
        }
        else
        {
            _ints = codes.ToArray();
        }
    }

    public int Count { get; }

    public int BytesPerRow => _bytes is not null ? 1 : _shorts is not null ? 2 : 4;

    public int this[int row] => _bytes is not null ? _bytes[row] : _shorts is not null ? _shorts[row] : _ints![row];

    /// <summary>Widens the codes of the rows from <paramref name="start"/> on into <paramref name="target"/>.</summary>
    public void CopyTo(int start, Span<int> target)
    {
        if (_bytes is not null)
        {
            var source = _bytes.AsSpan(start, target.Length);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = source[i];
            }
        }
        else if (_shorts is not null)
        {
            var source = _shorts.AsSpan(start, target.Length);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = source[i];
            }
        }
        else
        {
            _ints.AsSpan(start, target.Length).CopyTo(target);
        }
    }
}

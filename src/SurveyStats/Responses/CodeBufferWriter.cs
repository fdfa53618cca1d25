namespace SurveyStats.Responses;

/// <summary>
/// Collects codes row by row, in bytes as long as they fit, then in two or four bytes: codes are never held wider than the largest so far asks for.
/// </summary>
internal sealed class CodeBufferWriter
{
    private const int FirstCapacity = 16;

    private byte[]? _bytes = [];
    private ushort[]? _shorts;
    private int[]? _ints;

    /// <summary>The number of rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of each code so far: 1, 2 or 4.</summary>
    public int BytesPerRow => _bytes is not null ? 1 : _shorts is not null ? 2 : 4;

    /// <summary>The code of the last row.</summary>
    public int Last
    {
        get => this[Count - 1];
        set
        {
            Widen(value);
            Set(Count - 1, value);
        }
    }

    public int this[int row] => _bytes is not null ? _bytes[row] : _shorts is not null ? _shorts[row] : _ints![row];

    /// <summary>Appends a row.</summary>
    /// <param name="code">Its code, 0 or more.</param>
    public void Add(int code)
    {
        Widen(code);
        if (Count == Capacity)
        {
            Grow(Count + 1);
        }

        Set(Count++, code);
    }

    /// <summary>Appends rows.</summary>
    /// <param name="codes">Their codes, 0 or more.</param>
    public void AddRange(ReadOnlySpan<int> codes)
    {
        var largest = 0;
        foreach (var code in codes)
        {
            largest |= code;
        }

        Widen(largest);
        Grow(Count + codes.Length);
        if (_bytes is not null)
        {
            CodeWidths.Narrow(codes, _bytes.AsSpan(Count));
        }
        else if (_shorts is not null)
        {
            CodeWidths.Narrow(codes, _shorts.AsSpan(Count));
        }
        else
        {
            codes.CopyTo(_ints.AsSpan(Count));
        }

        Count += codes.Length;
    }

    /// <summary>The codes so far; the writer can go on afterwards.</summary>
    public CodeBuffer ToBuffer() =>
        _bytes is not null ? new CodeBuffer(_bytes[..Count])
        : _shorts is not null ? new CodeBuffer(_shorts[..Count])
        : new CodeBuffer(_ints![..Count]);

    private int Capacity => _bytes?.Length ?? _shorts?.Length ?? _ints!.Length;

    private void Set(int row, int code)
    {
        if (_bytes is not null)
        {
            _bytes[row] = (byte)code;
        }
        else if (_shorts is not null)
        {
            _shorts[row] = (ushort)code;
        }
        else
        {
            _ints![row] = code;
        }
    }

    private void Grow(int rows)
    {
        if (rows <= Capacity)
        {
            return;
        }

        var capacity = (int)Math.Min(Math.Max((long)rows, Math.Max(FirstCapacity, 2L * Capacity)), Array.MaxLength);
        if (_bytes is not null)
        {
            Array.Resize(ref _bytes, capacity);
        }
        else if (_shorts is not null)
        {
            Array.Resize(ref _shorts, capacity);
        }
        else
        {
            Array.Resize(ref _ints, capacity);
        }
    }

    /// <summary>Makes room for a code in each row.</summary>
    private void Widen(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        if (_bytes is not null && code > byte.MaxValue)
        {
            if (code <= ushort.MaxValue)
            {
                _shorts = Array.ConvertAll(_bytes, b => (ushort)b);
            }
            else
            {
                _ints = Array.ConvertAll(_bytes, b => (int)b);
            }

            _bytes = null;
        }
        else if (_shorts is not null && code > ushort.MaxValue)
        {
            (_ints, _shorts) = (Array.ConvertAll(_shorts, s => (int)s), null);
        }
    }
}

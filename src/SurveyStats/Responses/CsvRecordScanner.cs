namespace SurveyStats.Responses;

/// <summary>
/// Splits one record after another of a block by the rules of RFC 4180, whatever they look like. Lines end with LF, CR LF or CR; empty lines are passed over.
/// </summary>
internal sealed class CsvRecordScanner
{
    private int[] _places = new int[4096];
    private int _placeCount;
    private int _next;
    private int[] _begins = new int[64];
    private int[] _ends = new int[64];
    private byte[] _unescaped = new byte[CsvStructure.Slack];
    private int _unescapedCount;
    private byte _delimiter;
    private bool _isLast;
    private bool _isAtEnd;

    /// <summary>What is wrong with a record.</summary>
    public enum Fault
    {
        None,
        UnterminatedQuote,
        TextAfterClosingQuote,
        StrayQuote,
    }

    /// <summary>The bytes of the block.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>How many of the bytes are meant.</summary>
    public int Length { get; private set; }

    /// <summary>Whether there is a NUL byte in the block.</summary>
    public bool HasNul { get; private set; }

    /// <summary>Whether all bytes of the block are ASCII.</summary>
    public bool IsAscii { get; private set; }

    /// <summary>Where the next record begins.</summary>
    public int Position { get; private set; }

    /// <summary>The line of the next record, from 0 in the block.</summary>
    public int Line { get; private set; }

    /// <summary>Where the present record begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the present record ends, without the end of the line.</summary>
    public int End { get; private set; }

    /// <summary>The line in which the present record begins.</summary>
    public int StartLine { get; private set; }

    /// <summary>What is wrong with the present record.</summary>
    public Fault Problem { get; private set; }

    /// <summary>The number of fields of the present record.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The fields in which quotes were doubled.</summary>
    public byte[] Unescaped => _unescaped;

    /// <summary>The delimiters, quotes and line ends not yet passed.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(_next, _placeCount - _next);

    /// <summary>Begins a block.</summary>
    /// <param name="bytes">The bytes, with <see cref="CsvStructure.Slack"/> readable ones behind.</param>
    /// <param name="length">How many of them are meant.</param>
    /// <param name="delimiter">What separates fields.</param>
    /// <param name="isLast">Whether the source ends with the block.</param>
    public void Begin(byte[] bytes, int length, byte delimiter, bool isLast)
    {
        (Bytes, Length, _delimiter, _isLast, Position, Line, _next, _unescapedCount) = (bytes, length, delimiter, isLast, 0, 0, 0, 0);
        _placeCount = CsvStructure.Index(bytes, length, delimiter, ref _places, out var hasNul, out var isAscii);
        (HasNul, IsAscii) = (hasNul, isAscii);
    }

    /// <summary>Passes over records that were split without the scanner.</summary>
    public void Skip(int position, int places, int lines) => (Position, _next, Line) = (position, _next + places, Line + lines);

    /// <summary>Forgets the fields in which quotes were doubled.</summary>
    public void ForgetUnescaped() => _unescapedCount = 0;

    /// <summary>Splits the next record.</summary>
    /// <returns>False if there is none, or the block ends within it and is not the last.</returns>
    public bool Read()
    {
        while (Position < Length && Bytes[Position] is CsvStructure.LineFeed or CsvStructure.CarriageReturn)
        {
            if (!EndLine(Position))
            {
                return false;
            }
        }

        if (Position >= Length)
        {
            return false;
        }

        (Start, StartLine, FieldCount, Problem, _isAtEnd) = (Position, Line, 0, Fault.None, false);
        var (next, unescaped) = (_next, _unescapedCount);
        while (!_isAtEnd)
        {
            if (!(Position < Length && Bytes[Position] == CsvStructure.Quote ? ReadQuoted() : ReadPlain()))
            {
                // Incomplete: it is read again when there is more.
                (Position, Line, _next, _unescapedCount) = (Start, StartLine, next, unescaped);
                return false;
            }
        }

        return true;
    }

    /// <summary>A field of the present record: where it begins (~ if among <see cref="Unescaped"/>) and ends.</summary>
    public (int Begin, int End) Field(int index) => (_begins[index], _ends[index]);

    /// <summary>The bytes of a field of the present record.</summary>
    public ReadOnlySpan<byte> BytesOf(int index) => _begins[index] >= 0
        ? Bytes.AsSpan(_begins[index], _ends[index] - _begins[index])
        : _unescaped.AsSpan(~_begins[index], _ends[index] - ~_begins[index]);

    private bool ReadPlain()
    {
        var begin = Position;
        while (_next < _placeCount && Bytes[_places[_next]] == CsvStructure.Quote)
        {
            SetProblem(Fault.StrayQuote);
            _next++;
        }

        return EndField(begin, _next < _placeCount ? _places[_next] : Length);
    }

    private bool ReadQuoted()
    {
        var (begin, doubled) = (Position + 1, 0);
        for (_next++; _next < _placeCount; _next++)
        {
            var place = _places[_next];
            switch (Bytes[place])
            {
                case CsvStructure.Quote when place + 1 < Length && Bytes[place + 1] == CsvStructure.Quote:
                    _next++;
                    doubled++;
                    break;
                case CsvStructure.Quote when place + 1 == Length && !_isLast:
                    return false;
                case CsvStructure.Quote:
                    _next++;
                    return EndQuoted(begin, place, doubled);
                case CsvStructure.LineFeed:
                    Line++;
                    break;
                case CsvStructure.CarriageReturn when !(place + 1 < Length && Bytes[place + 1] == CsvStructure.LineFeed):
                    Line++;
                    break;
            }
        }

        SetProblem(Fault.UnterminatedQuote);
        return EndField(begin, Length);
    }

    private bool EndQuoted(int begin, int end, int doubled)
    {
        Position = end + 1;
        if (Position < Length && !(_next < _placeCount && _places[_next] == Position && Bytes[Position] != CsvStructure.Quote))
        {
            SetProblem(Fault.TextAfterClosingQuote);
            while (_next < _placeCount && Bytes[_places[_next]] == CsvStructure.Quote)
            {
                _next++;
            }

            return EndField(begin, _next < _placeCount ? _places[_next] : Length);
        }

        if (!EndField(begin, Position))
        {
            return false;
        }

        _ends[FieldCount - 1] = end;
        if (doubled > 0)
        {
            Unescape(FieldCount - 1, end - begin - doubled);
        }

        return true;
    }

    /// <summary>Ends a field at a delimiter, at the end of a line, or at the end of the block.</summary>
    private bool EndField(int begin, int end)
    {
        if (FieldCount == _begins.Length)
        {
            Array.Resize(ref _begins, FieldCount * 2);
            Array.Resize(ref _ends, FieldCount * 2);
        }

        (_begins[FieldCount], _ends[FieldCount]) = (begin, end);
        FieldCount++;
        if (end < Length && Bytes[end] == _delimiter)
        {
            _next++;
            Position = end + 1;
            return true;
        }

        (_isAtEnd, End) = (true, end);
        if (end < Length)
        {
            return EndLine(end);
        }

        Position = Length;
        Line++;
        return _isLast;
    }

    private bool EndLine(int place)
    {
        var isPair = Bytes[place] == CsvStructure.CarriageReturn && place + 1 < Length && Bytes[place + 1] == CsvStructure.LineFeed;
        if (Bytes[place] == CsvStructure.CarriageReturn && place + 1 == Length && !_isLast)
        {
            return false;
        }

        Skip(place + (isPair ? 2 : 1), isPair ? 2 : 1, 1);
        return true;
    }

    private void SetProblem(Fault problem) => Problem = Problem == Fault.None ? problem : Problem;

    /// <summary>Writes a field with its doubled quotes as single ones.</summary>
    private void Unescape(int index, int length)
    {
        if (_unescaped.Length - _unescapedCount < length + CsvStructure.Slack)
        {
            Array.Resize(ref _unescaped, Math.Max(_unescaped.Length * 2, _unescapedCount + length + CsvStructure.Slack));
        }

        var (from, to) = (_begins[index], _unescapedCount);
        while (from < _ends[index])
        {
            _unescaped[to++] = Bytes[from];
            from += Bytes[from] == CsvStructure.Quote ? 2 : 1;
        }

        (_begins[index], _ends[index]) = (~_unescapedCount, to);
        _unescapedCount = to;
    }
}

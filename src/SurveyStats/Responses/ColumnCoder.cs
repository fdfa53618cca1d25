using System.Runtime.CompilerServices;

namespace SurveyStats.Responses;

/// <summary>
/// Codes the cells of one column, block after block: by the numbers of their texts, and by the numbers that they are once there are very many different
/// ones. Of a number of the usual form neither text nor hash is made.
/// </summary>
/// <param name="mark">The decimal mark of numbers.</param>
/// <param name="mostTexts">How many different texts are numbered before it is asked whether they are numbers.</param>
/// <param name="isApart">Whether each block is to be understood without those before.</param>
internal sealed class ColumnCoder(byte mark, int mostTexts = ColumnCoder.MostTexts, bool isApart = false)
{
    /// <summary>So many are still found in the nearest caches.</summary>
    public const int MostTexts = 4096;

    // What is numbered is kept from block to block, but not without bound: a block may begin anew.
    private const long MostBytes = 4 * 1024 * 1024;

    private TextNumbering _texts = new();
    private ColumnNumbering _numbering = new();
    private TextNumbering _others = new();
    private int[] _codes = [];
    private long[] _packed = [];
    private int _known;
    private int _count;
    private bool _isPacked;
    private bool _isTried;

    /// <summary>Begins a block.</summary>
    public void Begin()
    {
        _count = 0;
        _others = _others.Count > 0 ? new TextNumbering() : _others;
        if (isApart || _texts.Bytes > MostBytes)
        {
            (_texts, _numbering, _isTried) = (new TextNumbering(), new ColumnNumbering(), false);
        }

        _known = _texts.Count;
    }

    /// <summary>Codes cells.</summary>
    /// <param name="bytes">The bytes of the block, with <see cref="CsvStructure.Slack"/> readable ones behind.</param>
    /// <param name="cells">Where the cells are.</param>
    public void Add(byte[] bytes, CsvCells cells)
    {
        Reserve(cells.Count);
        if (_isPacked)
        {
            Pack(bytes, cells);
        }
        else
        {
            Number(bytes, cells);
        }

        _count += cells.Count;
        if (!_isPacked && !_isTried && _texts.Count > mostTexts)
        {
            _isTried = true;
            Repack();
        }
    }

    /// <summary>Ends a block.</summary>
    public RawChunk End() => _isPacked
        ? new RawChunk(_packed.AsSpan(0, _count), [.. _others.Texts])
        : new RawChunk(_codes.AsSpan(0, _count), _texts.Count, _numbering, [.. _texts.Texts.Skip(_known)]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Number(byte[] bytes, CsvCells cells)
    {
        var begins = cells.Begins;
        var ends = cells.Ends;
        var codes = _codes.AsSpan(_count, cells.Count);
        for (var row = 0; row < codes.Length && row < begins.Length && row < ends.Length; row++)
        {
            var begin = begins[row];
            codes[row] = begin >= 0
                ? _texts.NumberOf(ref bytes[begin], ends[row] - begin)
                : _texts.NumberOf(ref cells.Unescaped[~begin], ends[row] - ~begin);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pack(byte[] bytes, CsvCells cells)
    {
        var begins = cells.Begins;
        var ends = cells.Ends;
        var packed = _packed.AsSpan(_count, cells.Count);
        for (var row = 0; row < packed.Length && row < begins.Length && row < ends.Length; row++)
        {
            var begin = begins[row];
            ref var text = ref begin >= 0 ? ref bytes[begin] : ref cells.Unescaped[~begin];
            var length = ends[row] - (begin >= 0 ? begin : ~begin);
            if (!PackedDecimal.TryPack(ref text, length, mark, out packed[row]))
            {
                packed[row] = PackedDecimal.OfOther(_others.NumberOf(ref text, length));
            }
        }
    }

    /// <summary>Keeps numbers from now on, if nearly all texts are numbers; those of this block too.</summary>
    private void Repack()
    {
        var others = new TextNumbering();
        var packed = new long[_texts.Count];
        var buffer = new byte[256];
        for (var i = 0; i < packed.Length; i++)
        {
            var text = _texts.Texts[i];
            if (buffer.Length < (text.Length * 3) + CsvStructure.Slack)
            {
                buffer = new byte[(text.Length * 3) + CsvStructure.Slack];
            }

            var length = System.Text.Encoding.UTF8.GetBytes(text, buffer);
            if (!PackedDecimal.TryPack(ref buffer[0], length, mark, out packed[i]))
            {
                packed[i] = PackedDecimal.OfOther(others.NumberOf(ref buffer[0], length));
            }
        }

        if (others.Count * 8L > packed.Length)
        {
            return;
        }

        for (var row = 0; row < _count; row++)
        {
            _packed[row] = packed[_codes[row]];
        }

        (_isPacked, _others, _codes) = (true, others, []);
    }

    private void Reserve(int rows)
    {
        if (!_isPacked && _codes.Length < _count + rows)
        {
            Array.Resize(ref _codes, Math.Max(_count + rows, _codes.Length * 2));
        }

        if (_packed.Length < _count + rows)
        {
            Array.Resize(ref _packed, Math.Max(_count + rows, _packed.Length * 2));
        }
    }
}

using System.Runtime.InteropServices;

namespace SurveyStats.Responses;

/// <summary>
/// Some consecutive rows of a column as it was read: for each row the number of its text, in the narrowest form; or, where nearly every text is another
/// number, that number itself (<see cref="PackedDecimal"/>).
/// </summary>
internal sealed class RawChunk
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _ints;

    /// <summary>Rows by the numbers of their texts.</summary>
    /// <param name="codes">A number for each row, which is copied.</param>
    /// <param name="texts">How many texts are numbered.</param>
    /// <param name="numbering">What the texts are called in the whole column.</param>
    /// <param name="newTexts">The last of the texts: those that no chunk before had.</param>
    public RawChunk(ReadOnlySpan<int> codes, int texts, ColumnNumbering numbering, string[] newTexts)
    {
        (Count, Texts, Numbering, NewTexts) = (codes.Length, texts, numbering, newTexts);
        switch (CodeBuffer.WidthOf(Math.Max(0, texts - 1)))
        {
            case 1:
                CodeWidths.Narrow(codes, _bytes = GC.AllocateUninitializedArray<byte>(codes.Length));
                break;
            case 2:
                CodeWidths.Narrow(codes, _shorts = GC.AllocateUninitializedArray<ushort>(codes.Length));
                break;
            default:
                _ints = codes.ToArray();
                break;
        }
    }

    /// <summary>Rows by their numbers.</summary>
    /// <param name="packed">The packed number of each row, which is copied.</param>
    /// <param name="others">The texts that are no such numbers.</param>
    public RawChunk(ReadOnlySpan<long> packed, string[] others)
    {
        (Count, Packed, Others) = (packed.Length, packed.ToArray(), others);
    }

    public int Count { get; }

    /// <summary>How many texts are numbered.</summary>
    public int Texts { get; }

    /// <summary>What the texts are called in the whole column; null for packed numbers.</summary>
    public ColumnNumbering? Numbering { get; }

    /// <summary>The last of the texts, which no chunk before had.</summary>
    public string[] NewTexts { get; } = [];

    /// <summary>The packed number of each row; null where texts are numbered.</summary>
    public long[]? Packed { get; }

    /// <summary>The texts that are no packed numbers.</summary>
    public string[] Others { get; } = [];

    /// <summary>The number of the text of a row within the chunk's own numbering.</summary>
    public int this[int row] => _bytes is not null ? _bytes[row] : _shorts is not null ? _shorts[row] : _ints![row];

    /// <summary>Looks up what the text of each row stands for.</summary>
    /// <param name="ofText">What each text of the chunk's own numbering stands for.</param>
    /// <param name="target">Where it goes, a place a row.</param>
    public void Map<T>(ReadOnlySpan<T> ofText, Span<T> target)
    {
        if (_bytes is not null)
        {
            for (var row = 0; row < _bytes.Length && row < target.Length; row++)
            {
                target[row] = ofText[_bytes[row]];
            }
        }
        else if (_shorts is not null)
        {
            for (var row = 0; row < _shorts.Length && row < target.Length; row++)
            {
                target[row] = ofText[_shorts[row]];
            }
        }
        else
        {
            for (var row = 0; row < _ints!.Length; row++)
            {
                target[row] = ofText[_ints[row]];
            }
        }
    }

    /// <summary>The text of a packed row.</summary>
    public string PackedText(int row, char mark) =>
        PackedDecimal.IsOther(Packed![row], out var other) ? Others[other] : PackedDecimal.ToText(Packed[row], mark);
}

/// <summary>What the texts of one reader of blocks are called in the whole column; it grows as blocks are taken over in their order.</summary>
internal sealed class ColumnNumbering
{
    private readonly List<int> _codes = [];

    /// <summary>The code in the column of each text of the reader.</summary>
    public ReadOnlySpan<int> Codes => CollectionsMarshal.AsSpan(_codes);

    public void Add(int code) => _codes.Add(code);
}

using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>Small whole numbers, one a row, in the narrowest of 8, 16 and 32 bits that holds them. Immutable.</summary>
/// <remarks>
/// A kernel asks for <see cref="BytesPerRow"/> once and takes that one of <see cref="AsBytes"/>, <see cref="AsShorts"/> and <see cref="AsInts"/> which is
/// not empty; or lets <see cref="CopyTo"/> widen block after block.
/// </remarks>
internal sealed class CodeBuffer
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _ints;

    /// <summary>Stores codes from 0 to <paramref name="largest"/>, converted. Cost: one pass.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="largest">The largest code that may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">A code is negative or too large.</exception>
    public CodeBuffer(ReadOnlySpan<int> codes, int largest)
    {
        Check(codes.IndexOfAnyExceptInRange(0, largest), codes, largest);
        Count = codes.Length;
        if (largest <= byte.MaxValue)
        {
            CodeWidths.Narrow(codes, _bytes = GC.AllocateUninitializedArray<byte>(codes.Length));
        }
        else if (largest <= ushort.MaxValue)
        {
            CodeWidths.Narrow(codes, _shorts = GC.AllocateUninitializedArray<ushort>(codes.Length));
        }
        else
        {
            _ints = codes.ToArray();
        }

        BytesPerRow = WidthOf(largest);
    }

    /// <summary>Takes codes of one byte as they are, without a copy: the caller no longer writes into them.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="largest">The largest code that may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">A code is too large.</exception>
    public CodeBuffer(byte[] codes, int largest = byte.MaxValue)
    {
        if (largest < byte.MaxValue)
        {
            Check(codes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)largest), codes, largest);
        }

        (_bytes, Count, BytesPerRow) = (codes, codes.Length, 1);
    }

    /// <summary>Takes codes of two bytes as they are, without a copy: the caller no longer writes into them.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="largest">The largest code that may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">A code is too large.</exception>
    public CodeBuffer(ushort[] codes, int largest = ushort.MaxValue)
    {
        if (largest < ushort.MaxValue)
        {
            Check(codes.AsSpan().IndexOfAnyExceptInRange((ushort)0, (ushort)largest), codes, largest);
        }

        (_shorts, Count, BytesPerRow) = (codes, codes.Length, 2);
    }

    /// <summary>Takes codes of four bytes as they are, without a copy: the caller no longer writes into them.</summary>
    /// <param name="codes">The codes; none negative.</param>
    internal CodeBuffer(int[] codes)
    {
        Check(codes.AsSpan().IndexOfAnyExceptInRange(0, int.MaxValue), codes, int.MaxValue);
        (_ints, Count, BytesPerRow) = (codes, codes.Length, 4);
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>1, 2 or 4.</summary>
    public int BytesPerRow { get; }

    /// <summary>The bytes of all codes.</summary>
    public long Bytes => BytesPerRow * (long)Count;

    /// <summary>The width in words, such as "8-bit".</summary>
    public string Form => FormattableString.Invariant($"{8 * BytesPerRow}-bit");

    /// <summary>The codes, if each has one byte; else empty.</summary>
    public ReadOnlySpan<byte> AsBytes => _bytes;

    /// <summary>The codes, if each has two bytes; else empty.</summary>
    public ReadOnlySpan<ushort> AsShorts => _shorts;

    /// <summary>The codes, if each has four bytes; else empty.</summary>
    public ReadOnlySpan<int> AsInts => _ints;

    public int this[int row] => _bytes is not null ? _bytes[row] : _shorts is not null ? _shorts[row] : _ints![row];

    /// <summary>The width in bytes for codes from 0 to <paramref name="largest"/>.</summary>
    public static int WidthOf(int largest) => largest <= byte.MaxValue ? 1 : largest <= ushort.MaxValue ? 2 : 4;

    /// <summary>Widens the codes of the rows from <paramref name="start"/> on into <paramref name="target"/>.</summary>
    public void CopyTo(int start, Span<int> target)
    {
        if (_bytes is not null)
        {
            CodeWidths.Widen(_bytes.AsSpan(start, target.Length), target);
        }
        else if (_shorts is not null)
        {
            CodeWidths.Widen(_shorts.AsSpan(start, target.Length), target);
        }
        else
        {
            _ints.AsSpan(start, target.Length).CopyTo(target);
        }
    }

    /// <summary>The codes of some rows, in the order in which these are named.</summary>
    public CodeBuffer Of(ReadOnlySpan<int> rows) =>
        _bytes is not null ? new CodeBuffer(Gathered(_bytes, rows))
        : _shorts is not null ? new CodeBuffer(Gathered(_shorts, rows))
        : new CodeBuffer(Gathered(_ints!, rows));

    /// <summary>The codes in a new order of rows.</summary>
    public CodeBuffer OrderedBy(RowOrder order) =>
        _bytes is not null ? new CodeBuffer(order.Ordered<byte>(_bytes))
        : _shorts is not null ? new CodeBuffer(order.Ordered<ushort>(_shorts))
        : new CodeBuffer(order.Ordered<int>(_ints));

    private static T[] Gathered<T>(T[] codes, ReadOnlySpan<int> rows)
    {
        var gathered = GC.AllocateUninitializedArray<T>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            gathered[i] = codes[rows[i]];
        }

        return gathered;
    }

    private static void Check<T>(int wrong, ReadOnlySpan<T> codes, int largest)
    {
        if (wrong >= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(codes), codes[wrong], FormattableString.Invariant($"The code of row {wrong} is not from 0 to {largest}. Correct it, or code it as missing."));
        }
    }
}

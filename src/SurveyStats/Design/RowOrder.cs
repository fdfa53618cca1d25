namespace SurveyStats.Design;

/// <summary>Another order of rows than the original one, and the way between both.</summary>
/// <param name="places">For each original row its place in the new order; a permutation, taken without a copy.</param>
/// <remarks>Cost: 4 bytes a row, and as many again once <see cref="OriginalOf"/> was asked; a column of either order is one pass of scattered writes or reads.</remarks>
internal sealed class RowOrder(int[] places)
{
    private int[]? _originals;

    /// <summary>The number of rows.</summary>
    public int Count => places.Length;

    /// <summary>For each original row its place in the new order.</summary>
    public int[] Places => places;

    /// <summary>The bytes that the order takes.</summary>
    public long Bytes => sizeof(int) * ((long)places.Length + (_originals?.Length ?? 0));

    /// <summary>The original row that stands at a place. The first call makes the list of all.</summary>
    public int OriginalOf(int place)
    {
        // Whichever thread comes first: all make the same list.
        return (_originals ??= Inverse())[place];
    }

    /// <summary>Values of rows in the original order, put into the new one.</summary>
    /// <param name="original">The values, those of a row side by side.</param>
    /// <param name="valuesPerRow">The number of values of a row.</param>
    public T[] Ordered<T>(ReadOnlySpan<T> original, int valuesPerRow = 1)
    {
        var ordered = GC.AllocateUninitializedArray<T>(original.Length);
        if (valuesPerRow == 1)
        {
            for (var row = 0; row < places.Length; row++)
            {
                ordered[places[row]] = original[row];
            }

            return ordered;
        }

        for (var row = 0; row < places.Length; row++)
        {
            original.Slice(row * valuesPerRow, valuesPerRow).CopyTo(ordered.AsSpan(places[row] * valuesPerRow));
        }

        return ordered;
    }

    /// <summary>Values of rows in the new order, put back into the original one.</summary>
    /// <param name="ordered">The values, those of a row side by side.</param>
    /// <param name="valuesPerRow">The number of values of a row.</param>
    public T[] Original<T>(ReadOnlySpan<T> ordered, int valuesPerRow = 1)
    {
        var original = GC.AllocateUninitializedArray<T>(ordered.Length);
        if (valuesPerRow == 1)
        {
            for (var row = 0; row < places.Length; row++)
            {
                original[row] = ordered[places[row]];
            }

            return original;
        }

        for (var row = 0; row < places.Length; row++)
        {
            ordered.Slice(places[row] * valuesPerRow, valuesPerRow).CopyTo(original.AsSpan(row * valuesPerRow));
        }

        return original;
    }

    private int[] Inverse()
    {
        var originals = new int[places.Length];
        for (var row = 0; row < places.Length; row++)
        {
            originals[places[row]] = row;
        }

        return originals;
    }
}

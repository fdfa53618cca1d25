using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// Joins columns of codes into one key a row, column by column: key = key * width + code. By vectors where the machine has them, else one by one.
/// </summary>
internal static class KeyBuilder
{
    /// <summary>Appends the codes of a block of rows to their keys.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="start">The first row.</param>
    /// <param name="width">One more than the largest code.</param>
    /// <param name="keys">The keys of the block.</param>
    /// <param name="room">Where codes wider than a byte are widened; as long as the keys.</param>
    public static void Append(CodeBuffer codes, int start, int width, Span<int> keys, Span<int> room)
    {
        if (codes.BytesPerRow == 1)
        {
            Append(codes.AsBytes.Slice(start, keys.Length), width, keys);
            return;
        }

        codes.CopyTo(start, room[..keys.Length]);
        Append(room[..keys.Length], width, keys);
    }

    /// <summary>Appends codes of one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Append(ReadOnlySpan<byte> codes, int width, Span<int> keys)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(codes);
            ref var to = ref MemoryMarshal.GetReference(keys);
            for (; i <= codes.Length - 16; i += 16)
            {
                var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.LoadUnsafe(ref from, (nuint)i).ToVector256Unsafe()));
                Store(low.AsInt32(), width, ref Unsafe.Add(ref to, i));
                Store(high.AsInt32(), width, ref Unsafe.Add(ref to, i + 8));
            }
        }

        for (; i < codes.Length; i++)
        {
            keys[i] = (keys[i] * width) + codes[i];
        }
    }

    /// <summary>Appends codes of four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Append(ReadOnlySpan<int> codes, int width, Span<int> keys)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(codes);
            ref var to = ref MemoryMarshal.GetReference(keys);
            for (; i <= codes.Length - 8; i += 8)
            {
                Store(Vector256.LoadUnsafe(ref from, (nuint)i), width, ref Unsafe.Add(ref to, i));
            }
        }

        for (; i < codes.Length; i++)
        {
            keys[i] = (keys[i] * width) + codes[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> codes, int width, ref int keys) =>
        ((Vector256.LoadUnsafe(ref keys) * width) + codes).StoreUnsafe(ref keys);
}

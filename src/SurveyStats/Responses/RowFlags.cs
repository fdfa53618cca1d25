using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Responses;

/// <summary>
/// Sets a flag a row, 1 or 0, by a condition on its code or number: by vectors where the machine has them, else one by one. The loops are compiled at once
/// for speed: a block must not be read by code that is still to be tuned.
/// </summary>
internal static class RowFlags
{
    /// <summary>Whether each code is from <paramref name="from"/> to <paramref name="to"/>; with <paramref name="add"/> flags that are set stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Between(ReadOnlySpan<byte> codes, byte from, byte to, bool add, Span<bool> flags)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var flag = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(flags[..codes.Length]));
        var (width, kept) = ((byte)(to - from), add ? (byte)1 : (byte)0);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var (first, last, one, keep) = (Vector256.Create(from), Vector256.Create(width), Vector256.Create((byte)1), Vector256.Create(kept));
            for (; i <= codes.Length - 32; i += 32)
            {
                var inRange = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref code, (nuint)i) - first, last) & one;
                (inRange | (Vector256.LoadUnsafe(ref flag, (nuint)i) & keep)).StoreUnsafe(ref flag, (nuint)i);
            }
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            var (first, last, one, keep) = (Vector128.Create(from), Vector128.Create(width), Vector128.Create((byte)1), Vector128.Create(kept));
            for (; i <= codes.Length - 16; i += 16)
            {
                var inRange = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref code, (nuint)i) - first, last) & one;
                (inRange | (Vector128.LoadUnsafe(ref flag, (nuint)i) & keep)).StoreUnsafe(ref flag, (nuint)i);
            }
        }

        for (; i < codes.Length; i++)
        {
            flags[i] = (byte)(codes[i] - from) <= width || (add && flags[i]);
        }
    }

    /// <summary>Whether each code is from <paramref name="from"/> to <paramref name="to"/>; with <paramref name="add"/> flags that are set stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Between(ReadOnlySpan<ushort> codes, ushort from, ushort to, bool add, Span<bool> flags)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var flag = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(flags[..codes.Length]));
        var (width, kept) = ((ushort)(to - from), add ? (byte)1 : (byte)0);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var (first, last, one, keep) = (Vector256.Create(from), Vector256.Create(width), Vector256.Create((byte)1), Vector256.Create(kept));
            for (; i <= codes.Length - 32; i += 32)
            {
                var low = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref code, (nuint)i) - first, last);
                var high = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref code, (nuint)i + 16) - first, last);
                ((Vector256.Narrow(low, high) & one) | (Vector256.LoadUnsafe(ref flag, (nuint)i) & keep)).StoreUnsafe(ref flag, (nuint)i);
            }
        }

        for (; i < codes.Length; i++)
        {
            flags[i] = (ushort)(codes[i] - from) <= width || (add && flags[i]);
        }
    }

    /// <summary>Whether each mask has one of some bits, and not that of a missing answer.</summary>
    /// <param name="masks">The masks.</param>
    /// <param name="wanted">The bits.</param>
    /// <param name="missing">The bit of a missing answer, above all others.</param>
    /// <param name="flags">What is set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void HaveAny(ReadOnlySpan<byte> masks, byte wanted, byte missing, Span<bool> flags)
    {
        // Of these bits a row must have some, but none as high as that of a missing answer: less 1, it is below that bit less 1.
        ref var mask = ref MemoryMarshal.GetReference(masks);
        ref var flag = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(flags[..masks.Length]));
        var (looked, bound) = ((byte)(wanted | missing), (byte)(missing - 1));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var (bits, top, one) = (Vector256.Create(looked), Vector256.Create(bound), Vector256.Create((byte)1));
            for (; i <= masks.Length - 32; i += 32)
            {
                (Vector256.LessThan((Vector256.LoadUnsafe(ref mask, (nuint)i) & bits) - one, top) & one).StoreUnsafe(ref flag, (nuint)i);
            }
        }

        for (; i < masks.Length; i++)
        {
            flags[i] = (byte)((masks[i] & looked) - 1) < bound;
        }
    }

    /// <inheritdoc cref="HaveAny(ReadOnlySpan{byte}, byte, byte, Span{bool})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void HaveAny(ReadOnlySpan<ushort> masks, ushort wanted, ushort missing, Span<bool> flags)
    {
        ref var mask = ref MemoryMarshal.GetReference(masks);
        ref var flag = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(flags[..masks.Length]));
        var (looked, bound) = ((ushort)(wanted | missing), (ushort)(missing - 1));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var (bits, top, one) = (Vector256.Create(looked), Vector256.Create(bound), Vector256.Create((ushort)1));
            for (; i <= masks.Length - 32; i += 32)
            {
                var low = Vector256.LessThan((Vector256.LoadUnsafe(ref mask, (nuint)i) & bits) - one, top) & one;
                var high = Vector256.LessThan((Vector256.LoadUnsafe(ref mask, (nuint)i + 16) & bits) - one, top) & one;
                Vector256.Narrow(low, high).StoreUnsafe(ref flag, (nuint)i);
            }
        }

        for (; i < masks.Length; i++)
        {
            flags[i] = (ushort)((masks[i] & looked) - 1) < bound;
        }
    }

    /// <summary>Whether each number is at least <paramref name="from"/> and less than <paramref name="below"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InRange(ReadOnlySpan<double> numbers, double from, double below, Span<bool> flags)
    {
        ref var number = ref MemoryMarshal.GetReference(numbers);
        ref var flag = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(flags[..numbers.Length]));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var (low, high) = (Vector256.Create(from), Vector256.Create(below));
            for (; i <= numbers.Length - 4; i += 4)
            {
                var block = Vector256.LoadUnsafe(ref number, (nuint)i);
                var bits = (Vector256.GreaterThanOrEqual(block, low) & Vector256.LessThan(block, high)).ExtractMostSignificantBits();

                // Four bits side by side become the lowest bits of four bytes.
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref flag, i), (bits * 0x00204081) & 0x01010101);
            }
        }

        for (; i < numbers.Length; i++)
        {
            flags[i] = numbers[i] >= from && numbers[i] < below;
        }
    }

    /// <summary>Clears the flags of rows whose state is not 0.</summary>
    public static void OnlyAnswered(ReadOnlySpan<byte> states, Span<bool> flags)
    {
        if (states.ContainsAnyExcept((byte)AnswerState.Answered))
        {
            for (var i = 0; i < flags.Length; i++)
            {
                flags[i] &= states[i] == (byte)AnswerState.Answered;
            }
        }
    }

    /// <summary>Joins flags with others: all of both, or any of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Join(ReadOnlySpan<bool> others, bool all, Span<bool> flags)
    {
        ref var other = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(others));
        ref var flag = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(flags[..others.Length]));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            // All of both: what is in one of them only is taken away; any: nothing is.
            var kept = all ? Vector256<byte>.Zero : Vector256.Create((byte)1);
            for (; i <= others.Length - 32; i += 32)
            {
                var (first, second) = (Vector256.LoadUnsafe(ref flag, (nuint)i), Vector256.LoadUnsafe(ref other, (nuint)i));
                ((first & second) | ((first | second) & kept)).StoreUnsafe(ref flag, (nuint)i);
            }
        }

        for (; i < others.Length; i++)
        {
            flags[i] = all ? flags[i] & others[i] : flags[i] | others[i];
        }
    }

    /// <summary>Turns every flag round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Invert(Span<bool> flags)
    {
        ref var flag = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(flags));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var one = Vector256.Create((byte)1);
            for (; i <= flags.Length - 32; i += 32)
            {
                (Vector256.LoadUnsafe(ref flag, (nuint)i) ^ one).StoreUnsafe(ref flag, (nuint)i);
            }
        }

        for (; i < flags.Length; i++)
        {
            flags[i] = !flags[i];
        }
    }
}

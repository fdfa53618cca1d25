using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Responses;

/// <summary>Converts blocks of codes between 8, 16 and 32 bits: by vectors where the machine has them, else one by one.</summary>
internal static class CodeWidths
{
    /// <summary>Widens bytes; the target has as many places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<byte> codes, Span<int> target)
    {
        ref var from = ref MemoryMarshal.GetReference(codes);
        ref var to = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(target[..codes.Length]));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= codes.Length - 32; i += 32)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
                Store(low, ref Unsafe.Add(ref to, i));
                Store(high, ref Unsafe.Add(ref to, i + 16));
            }
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= codes.Length - 16; i += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
                Store(low, ref Unsafe.Add(ref to, i));
                Store(high, ref Unsafe.Add(ref to, i + 8));
            }
        }

        for (; i < codes.Length; i++)
        {
            target[i] = codes[i];
        }
    }

    /// <summary>Widens two-byte codes; the target has as many places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<ushort> codes, Span<int> target)
    {
        ref var from = ref MemoryMarshal.GetReference(codes);
        ref var to = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(target[..codes.Length]));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= codes.Length - 16; i += 16)
            {
                Store(Vector256.LoadUnsafe(ref from, (nuint)i), ref Unsafe.Add(ref to, i));
            }
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= codes.Length - 8; i += 8)
            {
                Store(Vector128.LoadUnsafe(ref from, (nuint)i), ref Unsafe.Add(ref to, i));
            }
        }

        for (; i < codes.Length; i++)
        {
            target[i] = codes[i];
        }
    }

    /// <summary>Narrows codes that fit into a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow(ReadOnlySpan<int> codes, Span<byte> target)
    {
        ref var from = ref MemoryMarshal.GetReference(codes);
        ref var to = ref MemoryMarshal.GetReference(target[..codes.Length]);
        var i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= codes.Length - 16; i += 16)
            {
                var low = Vector128.Narrow(Vector128.LoadUnsafe(ref from, (nuint)i), Vector128.LoadUnsafe(ref from, (nuint)i + 4));
                var high = Vector128.Narrow(Vector128.LoadUnsafe(ref from, (nuint)i + 8), Vector128.LoadUnsafe(ref from, (nuint)i + 12));
                Vector128.Narrow(low, high).AsByte().StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < codes.Length; i++)
        {
            target[i] = (byte)codes[i];
        }
    }

    /// <summary>Narrows codes that fit into two bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow(ReadOnlySpan<int> codes, Span<ushort> target)
    {
        ref var from = ref MemoryMarshal.GetReference(codes);
        ref var to = ref MemoryMarshal.GetReference(target[..codes.Length]);
        var i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= codes.Length - 8; i += 8)
            {
                Vector128.Narrow(Vector128.LoadUnsafe(ref from, (nuint)i), Vector128.LoadUnsafe(ref from, (nuint)i + 4)).AsUInt16().StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < codes.Length; i++)
        {
            target[i] = (ushort)codes[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ushort> codes, ref uint target)
    {
        var (low, high) = Vector256.Widen(codes);
        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<ushort> codes, ref uint target)
    {
        var (low, high) = Vector128.Widen(codes);
        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, 4);
    }
}

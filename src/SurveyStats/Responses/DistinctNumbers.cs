using System.Numerics;
using System.Runtime.CompilerServices;
using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>
/// A column of numbers by its distinct values: for each row the code of its value, so that to number the answers is a load, not a search. Codes are dense:
/// the values rising (0 to D - 1), then D + 0 to D + 3 for don't know, refused, no answer and not asked.
/// </summary>
internal sealed class DistinctNumbers
{
    /// <summary>The largest number of distinct values that is kept.</summary>
    public const int Largest = 4096;

    private const int Missing = 4;

    private DistinctNumbers(double[] values, CodeBuffer codes) => (Values, Codes) = (values, codes);

    /// <summary>The distinct values, rising. Minus zero is zero.</summary>
    public double[] Values { get; }

    /// <summary>The dense codes of the rows.</summary>
    public CodeBuffer Codes { get; }

    /// <summary>The number of codes that there can be: D + 4.</summary>
    public int CodeCount => Values.Length + Missing;

    /// <summary>The state of the rows with a code.</summary>
    public AnswerState StateOf(int code) => code < Values.Length ? AnswerState.Answered : (AnswerState)(code - Values.Length + (int)AnswerState.DontKnow);

    /// <summary>The same values for the rows in a new order.</summary>
    public DistinctNumbers OrderedBy(RowOrder order) => new(Values, Codes.OrderedBy(order));

    /// <summary>The distinct values of a column; null if there are more than <see cref="Largest"/>.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="states">The states of the rows; null: all have numbers.</param>
    public static DistinctNumbers? Of(double[] numbers, byte[]? states)
    {
        var codes = GC.AllocateUninitializedArray<ushort>(numbers.Length);
        if (new Numbering(numbers.Length).Number(numbers, states, codes) is not { } found)
        {
            return null;
        }

        // In the order of appearance so far; now rising.
        int[] order = [.. Enumerable.Range(0, found.Length).OrderBy(i => found[i])];
        var rank = new ushort[found.Length + Missing];
        for (var i = 0; i < rank.Length; i++)
        {
            rank[i < order.Length ? order[i] : i] = (ushort)i;
        }

        double[] values = [.. order.Select(i => found[i])];
        return new DistinctNumbers(values, Ranked(codes, rank));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static CodeBuffer Ranked(ushort[] codes, ushort[] rank)
    {
        // The codes of missing answers were given from the top down, before D was known.
        var values = rank.Length - Missing;
        if (rank.Length > byte.MaxValue + 1)
        {
            for (var row = 0; row < codes.Length; row++)
            {
                codes[row] = rank[codes[row] <= Largest ? codes[row] : values + ushort.MaxValue - codes[row]];
            }

            return new CodeBuffer(codes);
        }

        var bytes = GC.AllocateUninitializedArray<byte>(codes.Length);
        for (var row = 0; row < codes.Length; row++)
        {
            bytes[row] = (byte)rank[codes[row] <= Largest ? codes[row] : values + ushort.MaxValue - codes[row]];
        }

        return new CodeBuffer(bytes);
    }

    /// <summary>Numbers values as they appear, by open addressing, at most half full.</summary>
    private sealed class Numbering
    {
        private readonly long[] _keys;
        private readonly ushort[] _numbers;
        private readonly int _shift;
        private readonly List<double> _found = [];

        public Numbering(int rows)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(2 * Math.Min(rows, Largest + 1), 16, 4 * Largest));
            (_keys, _numbers) = (new long[size], new ushort[size]);
            _shift = 64 - BitOperations.Log2((uint)size);
        }

        /// <summary>Sets the number of each row, from 0; of missing answers from the top down. Returns the values; null if there are too many.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double[]? Number(double[] numbers, byte[]? states, ushort[] codes)
        {
            for (var row = 0; row < numbers.Length; row++)
            {
                if (states is not null && states[row] != 0)
                {
                    codes[row] = (ushort)(ushort.MaxValue - (states[row] - 1));
                    continue;
                }

                // Minus zero plus zero is zero. The table holds numbers from 1; 0 is free.
                var key = BitConverter.DoubleToInt64Bits(numbers[row] + 0.0);
                var place = (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> _shift);
                while (_keys[place] != key || _numbers[place] == 0)
                {
                    if (_numbers[place] == 0)
                    {
                        if (_found.Count == Largest)
                        {
                            return null;
                        }

                        _found.Add(numbers[row] + 0.0);
                        (_keys[place], _numbers[place]) = (key, (ushort)_found.Count);
                        break;
                    }

                    place = (place + 1) & (_keys.Length - 1);
                }

                codes[row] = (ushort)(_numbers[place] - 1);
            }

            return [.. _found];
        }
    }
}

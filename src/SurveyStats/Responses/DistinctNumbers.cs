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
        if (WholeNumbers(numbers, states, codes) is { } whole)
        {
            return new DistinctNumbers([.. whole.Select(n => (double)n)], Ranked(codes, whole));
        }

        if (new Numbering(numbers.Length).Number(numbers, states, codes) is not { } found)
        {
            return null;
        }

        // In the order of appearance so far; now rising.
        int[] order = [.. Enumerable.Range(0, found.Length).OrderBy(i => found[i])];
        return new DistinctNumbers([.. order.Select(i => found[i])], Ranked(codes, order));
    }

    /// <summary>The code that a missing answer has while the values are not known: from the top down.</summary>
    private static ushort MissingCode(byte state) => (ushort)(ushort.MaxValue - (state - (int)AnswerState.DontKnow));

    /// <summary>Whole numbers from 0 to <see cref="Largest"/> - 1, such as ages, are codes themselves. Returns those that occur, rising; null if there are others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[]? WholeNumbers(double[] numbers, byte[]? states, ushort[] codes)
    {
        var occurs = new bool[Largest];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (states is not null && states[row] != 0)
            {
                codes[row] = MissingCode(states[row]);
                continue;
            }

            // Whatever a number out of range becomes on this machine, it is not equal to it, or not below the limit.
            var number = double.ConvertToIntegerNative<int>(numbers[row]);
            if ((uint)number >= Largest || number != numbers[row])
            {
                return null;
            }

            codes[row] = (ushort)number;
            occurs[number] = true;
        }

        return [.. Enumerable.Range(0, Largest).Where(n => occurs[n])];
    }

    /// <summary>The dense codes.</summary>
    /// <param name="codes">The codes so far; overwritten.</param>
    /// <param name="rising">The codes so far, in the order of their values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static CodeBuffer Ranked(ushort[] codes, int[] rising)
    {
        var rank = new ushort[ushort.MaxValue + 1];
        for (var i = 0; i < rising.Length; i++)
        {
            rank[rising[i]] = (ushort)i;
        }

        for (var i = 0; i < Missing; i++)
        {
            rank[ushort.MaxValue - i] = (ushort)(rising.Length + i);
        }

        if (rising.Length + Missing > byte.MaxValue + 1)
        {
            for (var row = 0; row < codes.Length; row++)
            {
                codes[row] = rank[codes[row]];
            }

            return new CodeBuffer(codes);
        }

        var bytes = GC.AllocateUninitializedArray<byte>(codes.Length);
        for (var row = 0; row < codes.Length; row++)
        {
            bytes[row] = (byte)rank[codes[row]];
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
                    codes[row] = MissingCode(states[row]);
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

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SurveyStats.Tabulation;

/// <summary>
/// Numbers pairs of codes as they appear, from 1; pairs whose first code is 0 are outside, and have the number 0. By a table while all possible pairs
/// are few, else by hashing. For one thread.
/// </summary>
internal sealed class PairNumbering
{
    private const int LargestTable = 1 << 21;
    private const int Unseen = -1;

    private readonly List<(int First, int Second)> _pairs = [(0, 0)];
    private readonly int _largestTable;
    private int[]? _table = [];
    private int _height;
    private int _width;

    // Open addressing; a place with number 0 is free.
    private ulong[] _keys = [];
    private int[] _numbers = [];

    /// <param name="largestTable">The number of possible pairs beyond which pairs are hashed.</param>
    public PairNumbering(int largestTable = LargestTable) => _largestTable = largestTable;

    /// <summary>The pairs by number.</summary>
    public ReadOnlySpan<(int First, int Second)> Pairs => CollectionsMarshal.AsSpan(_pairs);

    /// <summary>Sets the number of each pair.</summary>
    /// <param name="first">The first codes; 0 for outside.</param>
    /// <param name="second">The second codes.</param>
    /// <param name="firstCodes">One more than the largest first code so far.</param>
    /// <param name="secondCodes">One more than the largest second code so far.</param>
    /// <param name="numbers">What is set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int firstCodes, int secondCodes, Span<int> numbers)
    {
        Grow(firstCodes, secondCodes);
        if (_table is null)
        {
            NumberByHash(first, second, numbers);
            return;
        }

        var (table, width) = (_table, _width);
        for (var i = 0; i < numbers.Length; i++)
        {
            var place = (first[i] * width) + second[i];
            var number = table[place];
            if (number == Unseen)
            {
                number = table[place] = Add(first[i], second[i]);
            }

            numbers[i] = number;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void NumberByHash(ReadOnlySpan<int> first, ReadOnlySpan<int> second, Span<int> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (first[i] == 0)
            {
                numbers[i] = 0;
                continue;
            }

            var place = PlaceOf(KeyOf(first[i], second[i]));
            if (_numbers[place] == 0)
            {
                (_keys[place], _numbers[place]) = (KeyOf(first[i], second[i]), Add(first[i], second[i]));
                if (2 * _pairs.Count > _keys.Length)
                {
                    Hash();
                    place = PlaceOf(KeyOf(first[i], second[i]));
                }
            }

            numbers[i] = _numbers[place];
        }
    }

    private int Add(int first, int second)
    {
        _pairs.Add((first, second));
        return _pairs.Count - 1;
    }

    private void Grow(int firstCodes, int secondCodes)
    {
        if (_table is null || (firstCodes <= _height && secondCodes <= _width))
        {
            return;
        }

        var height = Grown(_height, firstCodes);
        var width = Grown(_width, secondCodes);
        if ((long)height * width > _largestTable)
        {
            _table = null;
            Hash();
            return;
        }

        (_table, _height, _width) = (new int[height * width], height, width);
        _table.AsSpan(width).Fill(Unseen);
        for (var number = 1; number < _pairs.Count; number++)
        {
            _table[(_pairs[number].First * width) + _pairs[number].Second] = number;
        }
    }

    private static int Grown(int size, int needed) =>
        needed <= size ? size : size == 0 ? needed : (int)BitOperations.RoundUpToPowerOf2((uint)needed);

    /// <summary>Hashes all pairs anew, at most a quarter full.</summary>
    private void Hash()
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, 4 * _pairs.Count));
        (_keys, _numbers) = (new ulong[size], new int[size]);
        for (var number = 1; number < _pairs.Count; number++)
        {
            var key = KeyOf(_pairs[number].First, _pairs[number].Second);
            var place = PlaceOf(key);
            (_keys[place], _numbers[place]) = (key, number);
        }
    }

    private static ulong KeyOf(int first, int second) => ((ulong)first << 32) | (uint)second;

    /// <summary>The place of a key, or the free one where it goes. Multiplied by 2^64 over the golden ratio, keys that follow one another lie far apart.</summary>
    private int PlaceOf(ulong key)
    {
        var place = (int)((key * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2((uint)_keys.Length)));
        while (_numbers[place] != 0 && _keys[place] != key)
        {
            place = (place + 1) & (_keys.Length - 1);
        }

        return place;
    }
}

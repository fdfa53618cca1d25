namespace SurveyStats.Significance;

/// <summary>Numbers in any order as one whole number: tables that differ in the order of their nodes share what is computed for them.</summary>
internal sealed class NodeKey(int count, int largest)
{
    private readonly int _bits = 32 - int.LeadingZeroCount(largest);
    private readonly int[] _sorted = new int[count];

    /// <summary>Whether the numbers fit: all but one, since their sum is known.</summary>
    public bool Fits => (_sorted.Length - 1) * _bits <= 64;

    /// <summary>The key; <see cref="Sorted"/> gives the numbers in order until the next one.</summary>
    public ulong Of(ReadOnlySpan<int> numbers)
    {
        numbers.CopyTo(_sorted);
        for (var i = 1; i < _sorted.Length; i++)
        {
            var (n, j) = (_sorted[i], i);
            for (; j > 0 && _sorted[j - 1] > n; j--)
            {
                _sorted[j] = _sorted[j - 1];
            }

            _sorted[j] = n;
        }

        var key = 0UL;
        for (var i = 1; i < _sorted.Length; i++)
        {
            key = (key << _bits) | (uint)_sorted[i];
        }

        return key;
    }

    /// <summary>The numbers of the last key, ascending.</summary>
    public int[] Sorted() => [.. _sorted];
}

using System.Runtime.InteropServices;

namespace SurveyStats.Significance;

/// <summary>A number for each pair of two codes, 0 at first: an array where that is small, else a dictionary.</summary>
/// <param name="first">How many codes the first of a pair has.</param>
/// <param name="second">How many codes the second of a pair has.</param>
internal sealed class PairPlaces(int first, int second)
{
    private const long LargestArray = 1 << 22;

    private readonly int[]? _array = (long)first * second <= LargestArray ? new int[first * second] : null;
    private readonly Dictionary<long, int> _dictionary = [];

    public ref int this[int a, int b]
    {
        get
        {
            var key = ((long)a * second) + b;
            if (_array is not null)
            {
                return ref _array[key];
            }

            return ref CollectionsMarshal.GetValueRefOrAddDefault(_dictionary, key, out _);
        }
    }
}

using System.Numerics;

namespace SurveyStats.Significance;

/// <summary>How many ways lead to each of the sums from <paramref name="low"/> to <paramref name="high"/>, for the counting of exact rank tests.</summary>
/// <remarks>Counts are whole numbers, exact up to 2^53 and good to the last digits above.</remarks>
internal sealed class SumWindow(int low, int high)
{
    private readonly double[] _counts = new double[high - low + 1];

    public int Low => low;

    public int High => high;

    /// <summary>One way to the sum 0.</summary>
    public static SumWindow Start()
    {
        var start = new SumWindow(0, 0);
        start._counts[0] = 1;
        return start;
    }

    /// <summary>Adds the ways of <paramref name="source"/>, moved by a score and multiplied by the choices that lead there; they fit in this window.</summary>
    public void Add(SumWindow source, int move, double choices)
    {
        var target = _counts.AsSpan(source.Low + move - low, source._counts.Length);
        var from = source._counts.AsSpan();
        var factor = new Vector<double>(choices);
        var i = 0;
        for (; i <= from.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(target[i..]) + (factor * new Vector<double>(from[i..]))).CopyTo(target[i..]);
        }

        for (; i < from.Length; i++)
        {
            target[i] += choices * from[i];
        }
    }

    /// <summary>The ways to the sums that meet a condition, and all ways.</summary>
    public (double Met, double All) Count(Predicate<int> condition)
    {
        var (met, all) = (0.0, 0.0);
        for (var i = 0; i < _counts.Length; i++)
        {
            all += _counts[i];
            met += condition(low + i) ? _counts[i] : 0;
        }

        return (met, all);
    }
}

namespace SurveyStats.Significance;

/// <summary>Makes a family of comparisons between the segments of one set of shares: by index, with all that is the same for all pairs made once.</summary>
internal sealed class FamilyOfComparisons
{
    private readonly ProportionSet _shares;
    private readonly List<(int First, int Second)> _pairs;
    private readonly TwoProportionTest? _test;
    private readonly DifferenceIntervalMethod? _method;
    private readonly bool[,]? _overlaps;
    private readonly Proportion?[] _rests;
    private readonly double _degreesOfFreedom;

    /// <param name="shares">The shares.</param>
    /// <param name="pairs">Pairs of segments by index; i plus the number of segments stands for the rest of segment i.</param>
    /// <param name="test">The test.</param>
    /// <param name="method">The method of the intervals.</param>
    public FamilyOfComparisons(
        ProportionSet shares, List<(int First, int Second)> pairs, TwoProportionTest? test, DifferenceIntervalMethod? method)
    {
        _shares = shares;
        _pairs = pairs;
        _test = test;
        _method = method;
        _overlaps = Overlaps(shares);
        _rests = new Proportion?[shares.Count];
        _degreesOfFreedom = shares.DegreesOfFreedom;
    }

    public ComparisonSet Compare(string family, Adjustment? adjustment, ConfidenceLevel level, bool simultaneous)
    {
        adjustment ??= Adjustment.Holm;
        var joint = new JointDistribution(_pairs, Covariance, IndependentGroups());
        var (single, over) = simultaneous ? LevelOfEach(adjustment, level, joint) : (level, string.Empty);
        var comparisons = new Comparison[_pairs.Count];
        var logPValues = new double?[_pairs.Count];
        for (var row = 0; row < comparisons.Length; row++)
        {
            var comparison = Compare(_pairs[row].First, _pairs[row].Second, single);
            comparisons[row] = simultaneous ? comparison.SimultaneousAt(level, over) : comparison;
            logPValues[row] = comparison.Test.LogPValue;
        }

        return new ComparisonSet(family, comparisons, adjustment, adjustment.AdjustJointly(logPValues, joint));
    }

    private Comparison Compare(int first, int second, ConfidenceLevel level) => IsJoint
        ? JointDifference.Compare(Share(first), Share(second), _shares.Covariance(first, second), _degreesOfFreedom, level, Overlap(first, second))
        : Overlap(first, second)
        ? OverlappingProportions.Compare(Share(first), Share(second), _shares.Covariance(first, second), level)
        : IndependentProportions.Compare(Share(first), Share(second), level, _test, _method);

    /// <summary>The level of each interval by itself at which all of them together hold at a level, and how it was found.</summary>
    private (ConfidenceLevel Level, string Adjustment) LevelOfEach(Adjustment adjustment, ConfidenceLevel level, JointDistribution joint)
    {
        if (adjustment.IntervalAdjustment is null)
        {
            throw new ArgumentException(
                $"Adjustment '{adjustment}' does not control the probability of any error, so that it has no simultaneous intervals. "
                + "Use Holm, Bonferroni or max-T.",
                nameof(adjustment));
        }

        int[] rows = [.. Enumerable.Range(0, _pairs.Count).Where(row => HasInterval(_pairs[row].First) && HasInterval(_pairs[row].Second))];
        var each = rows.Length == 0 ? level : ConfidenceLevel.Of(1 - adjustment.IntervalAlpha(level.Alpha, rows, joint));
        return (each, FormattableString.Invariant($"{adjustment.IntervalAdjustment} over {rows.Length}"));
    }

    /// <summary>Whether differences are judged by the joint covariance of a complex design.</summary>
    private bool IsJoint => _shares.SamplingVariance is not null && _test is null && _method is null;

    private bool HasInterval(int place) => Share(place) is { Estimate: not null, PrecisionBase: < double.PositiveInfinity };

    private Proportion Share(int place) => place < _shares.Count ? _shares[place] : _rests[place - _shares.Count] ??= _shares.Rest(place - _shares.Count);

    private bool Overlap(int first, int second) => _overlaps is not null && second < _shares.Count && _overlaps[first, second];

    /// <summary>The number of groups if the family is all pairs of segments without common respondents.</summary>
    private int? IndependentGroups()
    {
        var isAllPairs = _pairs.Count == _shares.Count * (_shares.Count - 1) / 2 && _pairs.TrueForAll(p => p.First < p.Second && p.Second < _shares.Count);
        return isAllPairs && _overlaps is null && !IsJoint ? _shares.Count(p => p.Estimate is not null) : null;
    }

    private double[,] Covariance()
    {
        var places = _pairs.Max(p => Math.Max(p.First, p.Second)) + 1;
        var covariance = new double[places, places];
        for (var a = 0; a < places; a++)
        {
            for (var b = a; b < places; b++)
            {
                covariance[a, b] = covariance[b, a] = a == b ? Share(a).Variance ?? 0
                    : !IsJoint && b < _shares.Count && !Overlap(a, b) ? 0
                    : _shares.Covariance(a, b) ?? 0;
            }
        }

        return covariance;
    }

    /// <summary>Which segments have respondents in common; null if none have.</summary>
    private static bool[,]? Overlaps(ProportionSet shares)
    {
        bool[,]? overlaps = null;
        foreach (var (atom, _, _) in shares.Table.Cells)
        {
            foreach (var (first, second) in atom.Segments.SelectMany(a => atom.Segments.Where(b => b != a).Select(b => (a, b))))
            {
                overlaps ??= new bool[shares.Count, shares.Count];
                overlaps[first, second] = true;
            }
        }

        return overlaps;
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>
/// Count, sum of weights and sum of squared weights of one cell. The sums are exact, so that cells can be merged in any order and grouping
/// and give the same bits.
/// </summary>
internal sealed class CellAccumulator
{
    private bool _isWeighted;
    private ExactTotal _weight;
    private ExactTotal _squaredWeight;

    /// <summary>The sums of nobody.</summary>
    public CellAccumulator()
    {
    }

    /// <summary>The sums of respondents with weights.</summary>
    public CellAccumulator(long count, ExactTotal weight, ExactTotal squaredWeight)
    {
        Count = count;
        _isWeighted = true;
        _weight = weight;
        _squaredWeight = squaredWeight;
    }

    public long Count { get; private set; }

    /// <summary>Whether the respondents have weights.</summary>
    public bool IsWeighted => _isWeighted;

    /// <summary>The sum of weights; of those without the count.</summary>
    public ExactTotal Weight => _isWeighted ? _weight : ExactTotal.Of(Count);

    /// <summary>The sum of squared weights; of those without the count.</summary>
    public ExactTotal SquaredWeight => _isWeighted ? _squaredWeight : ExactTotal.Of(Count);

    /// <summary>Adds respondents without weights.</summary>
    public void Add(long count)
    {
        Count += count;
        if (_isWeighted)
        {
            _weight += ExactTotal.Of(count);
            _squaredWeight += ExactTotal.Of(count);
        }
    }

    public void Add(CellAccumulator other)
    {
        if (!other._isWeighted)
        {
            Add(other.Count);
            return;
        }

        Weigh();
        Count += other.Count;
        _weight += other._weight;
        _squaredWeight += other._squaredWeight;
    }

    public CellSums ToSums() => _isWeighted ? new(Count, _weight.Value, _squaredWeight.Value) : new(Count, Count, Count);

    /// <summary>The exact sums as expansions, for storage; null without weights.</summary>
    public (double[] Weight, double[] SquaredWeight)? ToExpansions() =>
        _isWeighted ? (_weight.ToExpansion(), _squaredWeight.ToExpansion()) : null;

    public static CellAccumulator FromExpansions(long count, double[]? weight, double[]? squaredWeight)
    {
        var cell = new CellAccumulator();
        cell.Add(count);
        return weight is null ? cell : new CellAccumulator(count, ExactTotal.FromExpansion(weight), ExactTotal.FromExpansion(squaredWeight));
    }

    /// <summary>Turns a plain count into sums, each respondent so far weighing 1.</summary>
    private void Weigh()
    {
        if (!_isWeighted)
        {
            _isWeighted = true;
            _weight = _squaredWeight = ExactTotal.Of(Count);
        }
    }
}

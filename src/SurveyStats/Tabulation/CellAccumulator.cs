using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>
/// Count, sum of weights and sum of squared weights of one cell. The sums are exact, so that cells can be merged in any order and grouping
/// and give the same bits.
/// </summary>
internal sealed class CellAccumulator
{
    private ExactSum? _weight;
    private ExactSum? _squaredWeight;

    public long Count { get; private set; }

    /// <summary>Adds respondents without weights.</summary>
    public void Add(long count)
    {
        Count += count;
        _weight?.Add(count);
        _squaredWeight?.Add(count);
    }

    /// <summary>Adds one respondent with a weight above 0.</summary>
    public void AddWeighted(double weight)
    {
        Weigh();
        Count++;
        _weight!.Add(weight);
        _squaredWeight!.Add(weight * weight);
    }

    public void Add(CellAccumulator other)
    {
        if (other._weight is null)
        {
            Add(other.Count);
            return;
        }

        Weigh();
        Count += other.Count;
        _weight!.Add(other._weight);
        _squaredWeight!.Add(other._squaredWeight!);
    }

    public CellSums ToSums() => new(Count, _weight?.Value ?? Count, _squaredWeight?.Value ?? Count);

    /// <summary>The exact sums as expansions, for storage; null without weights.</summary>
    public (double[] Weight, double[] SquaredWeight)? ToExpansions() =>
        _weight is null ? null : (_weight.ToExpansion(), _squaredWeight!.ToExpansion());

    public static CellAccumulator FromExpansions(long count, double[]? weight, double[]? squaredWeight) => new()
    {
        Count = count,
        _weight = weight is null ? null : ExactSum.FromExpansion(weight),
        _squaredWeight = squaredWeight is null ? null : ExactSum.FromExpansion(squaredWeight),
    };

    /// <summary>Turns a plain count into sums, each respondent so far weighing 1.</summary>
    private void Weigh()
    {
        if (_weight is null)
        {
            _weight = new ExactSum();
            _squaredWeight = new ExactSum();
            _weight.Add(Count);
            _squaredWeight.Add(Count);
        }
    }
}

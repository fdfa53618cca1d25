using System.Collections;

namespace SurveyStats;

/// <summary>Confidence intervals of all shares of one question, which together hold at the level.</summary>
/// <remarks>Immutable. In the order of the categories.</remarks>
public sealed partial class SimultaneousIntervals : IReadOnlyList<ConfidenceInterval>
{
    private readonly ConfidenceInterval[] _intervals;

    internal SimultaneousIntervals(
        MultinomialIntervalMethod method,
        ConfidenceLevel level,
        IReadOnlyList<string> labels,
        IReadOnlyList<double> shares,
        ConfidenceInterval[] intervals)
    {
        Method = method;
        Level = level;
        Labels = labels;
        Shares = shares;
        _intervals = intervals;
    }

    /// <summary>The method.</summary>
    public MultinomialIntervalMethod Method { get; }

    /// <summary>The confidence level of all intervals together.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>What each interval is for: the answers, or the numbers of the categories from 1 on.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The share of each category.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <inheritdoc/>
    public int Count => _intervals.Length;

    /// <inheritdoc/>
    public ConfidenceInterval this[int index] => _intervals[index];

    /// <inheritdoc/>
    public IEnumerator<ConfidenceInterval> GetEnumerator() => ((IEnumerable<ConfidenceInterval>)_intervals).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

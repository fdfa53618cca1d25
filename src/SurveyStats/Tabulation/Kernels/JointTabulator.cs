using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Counts a part of the responses by the keys of several shapes, block by block, so that what they share stays in the nearest cache. For one thread.</summary>
internal sealed class JointTabulator
{
    private const int BlockRows = RowFilter.LargestBlock;

    private readonly IReadOnlyList<JointShape> _shapes;
    private readonly JointCounter[] _counters;
    private readonly BoundDesign _design;
    private readonly RowFilter? _domain;
    private readonly bool[] _isInside = new bool[BlockRows];
    private readonly double[] _weights = new double[BlockRows];

    /// <param name="shapes">What is counted.</param>
    /// <param name="responses">The responses.</param>
    public JointTabulator(IReadOnlyList<JointShape> shapes, ResponseSet responses)
    {
        (_shapes, _design) = (shapes, responses.Bound);
        _counters = [.. shapes.Select(shape => new JointCounter(shape, responses.Bound))];
        _domain = responses.Domain == Criterion.Everyone ? null : RowFilter.Bind(responses.Domain, responses.Column);
    }

    /// <summary>Counts a stretch of rows.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">One more than the last.</param>
    /// <param name="progress">What is told of each block; it may cancel.</param>
    public void Run(int from, int to, TabulationProgress progress)
    {
        for (var start = from; start < to && _counters.Length > 0; start += BlockRows)
        {
            var length = Math.Min(BlockRows, to - start);
            var isInside = IsInside(start, length);
            foreach (var counter in _counters)
            {
                counter.Add(start, length, isInside);
            }

            progress.Advance(length);
        }

        Array.ForEach(_counters, counter => counter.End());
    }

    /// <summary>Adds the counts of other rows.</summary>
    public void Include(JointTabulator other)
    {
        for (var i = 0; i < _counters.Length; i++)
        {
            _counters[i].Include(other._counters[i]);
        }
    }

    /// <summary>Makes the tables of a shape.</summary>
    /// <param name="shape">The place of the shape.</param>
    /// <param name="tables">The counter of the table of each question by the segmentation of the shape.</param>
    /// <param name="patterns">What numbers the patterns of each question.</param>
    /// <param name="atoms">What numbers the atoms of each segmentation.</param>
    public void AddTo(int shape, TableCounter[] tables, PatternCoder[] patterns, SampledAtoms[] atoms) =>
        _counters[shape].AddTo(tables, patterns, atoms[_shapes[shape].Segmentation]);

    /// <summary>Whether each row is in the domain and weighs something; empty: all do.</summary>
    private ReadOnlySpan<bool> IsInside(int start, int length)
    {
        if (_domain is null && !_design.HasZeroWeights)
        {
            return [];
        }

        var isInside = _isInside.AsSpan(0, length);
        isInside.Fill(true);
        _domain?.Evaluate(start, isInside);
        if (_design.HasZeroWeights)
        {
            var weights = _design.StoredWeights!.Block(start, _weights.AsSpan(0, length));
            for (var i = 0; i < length; i++)
            {
                isInside[i] &= weights[i] != 0;
            }
        }

        return isInside;
    }
}

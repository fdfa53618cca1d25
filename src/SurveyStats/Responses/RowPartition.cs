using System.Collections.Concurrent;
using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>The order of responses in which each atom of a segmentation is one run of rows. Immutable; for any thread.</summary>
/// <param name="by">The segmentation.</param>
/// <param name="order">The way between the original order and this one.</param>
/// <param name="runs">The runs.</param>
internal sealed class RowPartition(Segmentation by, RowOrder order, IReadOnlyList<RowRun> runs)
{
    /// <summary>The largest number of pairs of a run and a segment that are tried out.</summary>
    private const long LargestSearch = 1 << 20;

    private readonly ConcurrentDictionary<Question, RunContents> _contents = [];
    private readonly Lazy<Dictionary<string, int>> _segmentOfKey = new(() =>
        by.Segments.Select((segment, index) => (Key: CriterionKey.Of(segment.Criterion), index)).DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => s.index));

    /// <summary>The segmentation.</summary>
    public Segmentation By => by;

    /// <summary>The way between the original order and this one.</summary>
    public RowOrder Order => order;

    /// <summary>
    /// The runs in the order of the segments (of atoms by their first segment, then the next): side by side, together all rows, none of them empty. The rows
    /// outside every segment, if any, are the last run. Within a run rows are in their original order.
    /// </summary>
    public IReadOnlyList<RowRun> Runs => runs;

    /// <summary>
    /// The runs of another segmentation, where each run here lies within one atom of it: the same segments again, groups of them, a total, segments beside it.
    /// Neighbours in the same segments are one run.
    /// </summary>
    /// <param name="other">The segmentation.</param>
    /// <param name="columnOf">The column of a question in the order of the partition; throws for a question of another survey.</param>
    /// <returns>The runs, side by side, together all rows; null if a run has rows in different segments, or that is not known.</returns>
    public IReadOnlyList<RowRun>? RunsOf(Segmentation other, Func<Question, ResponseColumn> columnOf)
    {
        if (ReferenceEquals(other, by))
        {
            return runs;
        }

        var columns = other.Questions.ToDictionary(q => q, columnOf);
        if (other.Segments.Count == by.Segments.Count && other.Segments.Zip(by.Segments, (a, b) => CriterionKey.Of(a.Criterion) == CriterionKey.Of(b.Criterion)).All(same => same))
        {
            return runs;
        }

        if ((long)runs.Count * other.Segments.Count > LargestSearch)
        {
            return null;
        }

        var found = new List<RowRun>();
        for (var run = 0; run < runs.Count; run++)
        {
            if (SegmentsOf(run, other, columns) is not { } segments)
            {
                return null;
            }

            if (found.Count > 0 && found[^1].Segments.AsSpan().SequenceEqual(segments))
            {
                found[^1] = found[^1] with { Length = found[^1].Length + runs[run].Length };
            }
            else
            {
                found.Add(runs[run] with { Segments = segments });
            }
        }

        return found;
    }

    private int[]? SegmentsOf(int run, Segmentation other, Dictionary<Question, ResponseColumn> columns)
    {
        var segments = new List<int>();
        for (var segment = 0; segment < other.Segments.Count; segment++)
        {
            if (Holds(other.Segments[segment].Criterion, run, columns) is not { } holds)
            {
                return null;
            }

            if (holds)
            {
                segments.Add(segment);
            }
        }

        return [.. segments];
    }

    /// <summary>Whether a criterion holds for all rows of a run, or for none; null: for some, or it is not known.</summary>
    private bool? Holds(Criterion criterion, int run, Dictionary<Question, ResponseColumn> columns)
    {
        if (_segmentOfKey.Value.TryGetValue(CriterionKey.Of(criterion), out var segment))
        {
            return Array.IndexOf(runs[run].Segments, segment) >= 0;
        }

        switch (criterion)
        {
            case AllOfCriterion all:
                return Joined(all.Parts, neutral: true);
            case AnyOfCriterion any:
                return Joined(any.Parts, neutral: false);
            case NotCriterion not:
                return !Holds(not.Part, run, columns);
            default:
                var question = criterion.Questions[0];
                return _contents.GetOrAdd(question, q => new RunContents(columns[q], runs)).Holds(criterion, run);
        }

        bool? Joined(IReadOnlyList<Criterion> parts, bool neutral)
        {
            bool? joined = neutral;
            foreach (var part in parts)
            {
                var holds = Holds(part, run, columns);
                if (holds == !neutral)
                {
                    return holds;
                }

                joined = holds is null ? null : joined;
            }

            return joined;
        }
    }
}

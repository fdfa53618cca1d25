using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// Finds the segments of a row from the classes of its answers: question by question, the segments are narrowed down to those whose conditions the
/// class meets, so that of thousands of crossed segments only those that hold are ever looked at. For one thread.
/// </summary>
internal sealed class SegmentIndex
{
    private readonly IReadOnlyList<Question> _questions;
    private readonly IReadOnlyList<AnswerClasses> _classes;
    private readonly Func<Question, ResponseColumn> _columnOf;
    private readonly Dictionary<Criterion, Condition> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly int[][]? _segmentsOfClass;
    private readonly Node? _root;

    public SegmentIndex(
        Segmentation segmentation, IReadOnlyList<Question> questions, IReadOnlyList<AnswerClasses> classes, Func<Question, ResponseColumn> columnOf)
    {
        (_questions, _classes, _columnOf) = (questions, classes, columnOf);
        if (questions.Count == 1 && SegmentsOfClasses(segmentation, classes[0]) is { } segments)
        {
            _segmentsOfClass = segments;
            return;
        }

        _root = new Node([.. segmentation.Segments.Select((s, i) => new Candidate(i, [.. PartsOf(s.Criterion).Select(ConditionOf)]))]);
    }

    /// <summary>The segments of a row, rising.</summary>
    /// <param name="row">The row.</param>
    /// <param name="classOf">The class of its answer to each question.</param>
    public int[] Find(int row, ReadOnlySpan<int> classOf)
    {
        if (_segmentsOfClass is not null)
        {
            return _segmentsOfClass[classOf[0]];
        }

        var node = _root!;
        while (node.Question >= 0)
        {
            node = node.Child(classOf[node.Question]);
        }

        Span<bool> holds = [false];
        var found = new List<int>();
        foreach (var (segment, parts) in node.Candidates)
        {
            holds[0] = true;
            for (var i = 0; i < parts.Length && holds[0]; i++)
            {
                parts[i].Filter(_columnOf).Evaluate(row, holds);
            }

            if (holds[0])
            {
                found.Add(segment);
            }
        }

        return [.. found];
    }

    /// <summary>The segments of each class, where each is a set of answers to one question; else null.</summary>
    private static int[][]? SegmentsOfClasses(Segmentation segmentation, AnswerClasses classes)
    {
        var segments = new List<int>?[classes.Count];
        for (var segment = 0; segment < segmentation.Segments.Count; segment++)
        {
            if (segmentation.Segments[segment].Criterion is not AnswerCriterion chose || classes.Meeting(chose) is not { } meeting)
            {
                return null;
            }

            foreach (var answerClass in meeting)
            {
                (segments[answerClass] ??= []).Add(segment);
            }
        }

        return Array.ConvertAll(segments, list => list is null ? [] : list.ToArray());
    }

    private static IReadOnlyList<Criterion> PartsOf(Criterion criterion) => criterion is AllOfCriterion all ? all.Parts : [criterion];

    private Condition ConditionOf(Criterion criterion)
    {
        if (!_conditions.TryGetValue(criterion, out var condition))
        {
            var question = criterion is AnswerCriterion or RangeCriterion ? _questions.TakeWhile(q => q != criterion.Questions[0]).Count() : -1;
            var meeting = question < 0 ? null : _classes[question].Meeting(criterion);
            _conditions.Add(criterion, condition = new Condition(criterion, meeting is null ? -1 : question, meeting ?? []));
        }

        return condition;
    }

    /// <summary>A condition that a segment sets.</summary>
    /// <param name="criterion">The condition.</param>
    /// <param name="question">The place of the question that it is about, if the classes that meet it are known; else -1.</param>
    /// <param name="meeting">These classes.</param>
    private sealed class Condition(Criterion criterion, int question, IReadOnlyList<int> meeting)
    {
        private RowFilter? _filter;

        public int Question => question;

        public IReadOnlyList<int> Meeting => meeting;

        public RowFilter Filter(Func<Question, ResponseColumn> columnOf) => _filter ??= RowFilter.Bind(criterion, columnOf);
    }

    /// <summary>A segment that may hold, with the conditions that are still open.</summary>
    private readonly record struct Candidate(int Segment, Condition[] Open);

    /// <summary>The segments that hold for some answers to some questions, as far as known.</summary>
    private sealed class Node
    {
        private readonly Dictionary<int, Node> _children = [];
        private Dictionary<int, List<Candidate>>? _ofClass;
        private List<Candidate> _ofEveryClass = [];

        public Node(Candidate[] candidates)
        {
            Candidates = candidates;
            foreach (var candidate in candidates)
            {
                var next = Array.Find(candidate.Open, c => c.Question >= 0);
                if (next is not null)
                {
                    Question = next.Question;
                    break;
                }
            }
        }

        public Candidate[] Candidates { get; }

        /// <summary>The question to look at next; -1 for none.</summary>
        public int Question { get; } = -1;

        public Node Child(int answerClass)
        {
            if (!_children.TryGetValue(answerClass, out var child))
            {
                if (_ofClass is null)
                {
                    Divide();
                }

                var some = _ofClass!.GetValueOrDefault(answerClass) ?? [];
                _children.Add(answerClass, child = new Node(_ofEveryClass.Count == 0 ? [.. some] : [.. _ofEveryClass.Concat(some).OrderBy(c => c.Segment)]));
            }

            return child;
        }

        private void Divide()
        {
            (_ofClass, _ofEveryClass) = ([], []);
            foreach (var candidate in Candidates)
            {
                var here = Array.FindAll(candidate.Open, c => c.Question == Question);
                if (here.Length == 0)
                {
                    _ofEveryClass.Add(candidate);
                    continue;
                }

                var open = new Candidate(candidate.Segment, Array.FindAll(candidate.Open, c => c.Question != Question));
                var meeting = here.Length == 1 ? here[0].Meeting : here.Select(c => c.Meeting).Aggregate((a, b) => [.. a.Intersect(b)]);
                foreach (var answerClass in meeting)
                {
                    (_ofClass.TryGetValue(answerClass, out var list) ? list : _ofClass[answerClass] = []).Add(open);
                }
            }
        }
    }
}

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
    private readonly Dictionary<Criterion, RowFilter> _filters = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Criterion, IReadOnlyList<int>?> _meeting = new(ReferenceEqualityComparer.Instance);
    private readonly Node _root;

    public SegmentIndex(
        Segmentation segmentation, IReadOnlyList<Question> questions, IReadOnlyList<AnswerClasses> classes, Func<Question, ResponseColumn> columnOf)
    {
        (_questions, _classes, _columnOf) = (questions, classes, columnOf);
        _root = new Node([.. segmentation.Segments.Select((s, i) => new Candidate(i, [.. PartsOf(s.Criterion)]))], QuestionOf);
    }

    /// <summary>The segments of a row, rising.</summary>
    /// <param name="row">The row.</param>
    /// <param name="classOf">The class of its answer to each question.</param>
    public int[] Find(int row, ReadOnlySpan<int> classOf)
    {
        var node = _root;
        while (node.Question >= 0)
        {
            node = node.Child(classOf[node.Question], this);
        }

        Span<bool> holds = [false];
        var found = new List<int>();
        foreach (var (segment, parts) in node.Candidates)
        {
            holds[0] = true;
            for (var i = 0; i < parts.Length && holds[0]; i++)
            {
                FilterOf(parts[i]).Evaluate(row, holds);
            }

            if (holds[0])
            {
                found.Add(segment);
            }
        }

        return [.. found];
    }

    private static IReadOnlyList<Criterion> PartsOf(Criterion criterion) => criterion is AllOfCriterion all ? all.Parts : [criterion];

    private RowFilter FilterOf(Criterion condition) =>
        _filters.TryGetValue(condition, out var filter) ? filter : _filters[condition] = RowFilter.Bind(condition, _columnOf);

    /// <summary>The place of the question that a condition is about, if its classes are known; else -1.</summary>
    private int QuestionOf(Criterion condition) =>
        MeetingOf(condition) is null ? -1 : _questions.TakeWhile(q => q != condition.Questions[0]).Count();

    private IReadOnlyList<int>? MeetingOf(Criterion condition)
    {
        if (!_meeting.TryGetValue(condition, out var meeting))
        {
            meeting = condition is AnswerCriterion or RangeCriterion
                ? _classes[_questions.TakeWhile(q => q != condition.Questions[0]).Count()].Meeting(condition)
                : null;
            _meeting.Add(condition, meeting);
        }

        return meeting;
    }

    /// <summary>A segment that may hold, with the conditions that are still open.</summary>
    private readonly record struct Candidate(int Segment, Criterion[] Open);

    /// <summary>The segments that hold for some answers to some questions, as far as known.</summary>
    private sealed class Node
    {
        private readonly Func<Criterion, int> _questionOf;
        private readonly Dictionary<int, Node> _children = [];
        private Dictionary<int, List<Candidate>>? _ofClass;
        private List<Candidate> _ofEveryClass = [];

        public Node(Candidate[] candidates, Func<Criterion, int> questionOf)
        {
            _questionOf = questionOf;
            Candidates = candidates;
            Question = candidates.SelectMany(c => c.Open).Select(questionOf).FirstOrDefault(q => q >= 0, -1);
        }

        public Candidate[] Candidates { get; }

        /// <summary>The question to look at next; -1 for none.</summary>
        public int Question { get; }

        public Node Child(int answerClass, SegmentIndex index)
        {
            if (!_children.TryGetValue(answerClass, out var child))
            {
                if (_ofClass is null)
                {
                    Divide(index);
                }

                var candidates = _ofClass!.GetValueOrDefault(answerClass) is { } some ? _ofEveryClass.Concat(some).OrderBy(c => c.Segment) : _ofEveryClass.AsEnumerable();
                _children.Add(answerClass, child = new Node([.. candidates], _questionOf));
            }

            return child;
        }

        private void Divide(SegmentIndex index)
        {
            (_ofClass, _ofEveryClass) = ([], []);
            foreach (var candidate in Candidates)
            {
                var here = Array.FindAll(candidate.Open, c => _questionOf(c) == Question);
                if (here.Length == 0)
                {
                    _ofEveryClass.Add(candidate);
                    continue;
                }

                var open = new Candidate(candidate.Segment, Array.FindAll(candidate.Open, c => _questionOf(c) != Question));
                var meeting = here.Select(c => index.MeetingOf(c)!).Aggregate((IEnumerable<int> a, IEnumerable<int> b) => a.Intersect(b));
                foreach (var answerClass in meeting)
                {
                    (_ofClass.TryGetValue(answerClass, out var list) ? list : _ofClass[answerClass] = []).Add(open);
                }
            }
        }
    }
}

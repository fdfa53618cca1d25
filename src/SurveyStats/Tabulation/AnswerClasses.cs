using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// The answers to one question in classes that no condition of a segmentation tells apart: the options, the sets of options, or the ranges
/// between the numbers that conditions name. For one thread.
/// </summary>
internal abstract class AnswerClasses
{
    /// <summary>One more than the largest class so far.</summary>
    public abstract int Count { get; }

    /// <summary>Sets <c>codes[i]</c> to the class of row <c>start + i</c>.</summary>
    public abstract void Code(int start, Span<int> codes);

    /// <summary>The classes that meet a condition on this question; null where they must be tried out.</summary>
    public abstract IReadOnlyList<int>? Meeting(Criterion condition);

    /// <param name="column">The answers.</param>
    /// <param name="conditions">The conditions of the segmentation.</param>
    public static AnswerClasses Of(ResponseColumn column, IEnumerable<Criterion> conditions) => column switch
    {
        CodedColumn coded => new Options(coded),
        MaskColumn masks => new Masks(PatternCoder.For(masks)),
        ValueColumn<double> numbers => new Ranges(numbers, EdgesOf(numbers.Question, conditions)),
        _ => throw new NotSupportedException($"A column of '{column.Question}' has no classes."),
    };

    private static double[] EdgesOf(Question question, IEnumerable<Criterion> conditions) =>
        [.. conditions.SelectMany(RangesIn).Where(r => r.Question == question).SelectMany(r => new[] { r.From, r.Below }).Where(double.IsFinite).Distinct().Order()];

    private static IEnumerable<RangeCriterion> RangesIn(Criterion condition) => condition switch
    {
        RangeCriterion range => [range],
        AllOfCriterion all => all.Parts.SelectMany(RangesIn),
        AnyOfCriterion any => any.Parts.SelectMany(RangesIn),
        NotCriterion not => RangesIn(not.Part),
        _ => [],
    };

    private sealed class Options(CodedColumn column) : AnswerClasses
    {
        public override int Count { get; } = CodedColumn.NotAskedCode((ChoiceQuestion)column.Question) + 1;

        public override void Code(int start, Span<int> codes) => column.Codes.CopyTo(start, codes);

        public override IReadOnlyList<int>? Meeting(Criterion condition) =>
            condition is AnswerCriterion chose ? [.. chose.Answers.Options.Select(o => o.Index)] : null;
    }

    private sealed class Masks(PatternCoder patterns) : AnswerClasses
    {
        public override int Count => patterns.Patterns.Count;

        public override void Code(int start, Span<int> codes) => patterns.Code(start, codes);

        public override IReadOnlyList<int>? Meeting(Criterion condition) => null;
    }

    /// <summary>Class 0 is no number; class k + 1 a number that is not below k of the edges.</summary>
    private sealed class Ranges(ValueColumn<double> column, double[] edges) : AnswerClasses
    {
        // Of few distinct numbers the classes are known beforehand.
        private readonly DistinctNumbers? _distinct = column.Distinct();
        private int[]? _classOfCode;

        public override int Count => edges.Length + 2;

        public override void Code(int start, Span<int> codes)
        {
            if (_distinct is not null)
            {
                CodeDistinct(_distinct, start, codes);
                return;
            }

            var values = column.Values.Slice(start, codes.Length);
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = column.StateOf(start + i) == AnswerState.Answered ? ClassOf(values[i]) : 0;
            }
        }

        public override IReadOnlyList<int>? Meeting(Criterion condition) => condition is RangeCriterion range
            ? [.. Enumerable.Range(1, edges.Length + 1).Where(k =>
                (k == 1 ? double.IsNegativeInfinity(range.From) : edges[k - 2] >= range.From)
                && (k == edges.Length + 1 ? double.IsPositiveInfinity(range.Below) : edges[k - 1] <= range.Below))]
            : null;

        private void CodeDistinct(DistinctNumbers distinct, int start, Span<int> codes)
        {
            var classOfCode = _classOfCode ??= [.. distinct.Values.Select(ClassOf), .. new int[distinct.CodeCount - distinct.Values.Length]];
            distinct.Codes.CopyTo(start, codes);
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = classOfCode[codes[i]];
            }
        }

        private int ClassOf(double value)
        {
            var (from, below) = (0, edges.Length);
            while (from < below)
            {
                var middle = (from + below) >>> 1;
                (from, below) = edges[middle] <= value ? (middle + 1, below) : (from, middle);
            }

            return from + 1;
        }
    }
}

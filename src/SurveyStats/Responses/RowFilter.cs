namespace SurveyStats.Responses;

/// <summary>
/// A <see cref="Criterion"/> bound to columns, evaluated block by block. It owns scratch space, so that each thread needs its own.
/// </summary>
internal abstract class RowFilter
{
    /// <summary>The largest number of rows that one call may ask for.</summary>
    public const int LargestBlock = 4096;

    /// <summary>Sets <c>result[i]</c> to whether row <c>start + i</c> meets the criterion.</summary>
    public abstract void Evaluate(int start, Span<bool> result);

    /// <summary>Binds a criterion to columns.</summary>
    /// <param name="criterion">The condition.</param>
    /// <param name="columnOf">The column of a question; throws for a question of another survey.</param>
    public static RowFilter Bind(Criterion criterion, Func<Question, ResponseColumn> columnOf) => criterion switch
    {
        AnswerCriterion chose => columnOf(chose.Answers.Question) switch
        {
            CodedColumn coded => new CodeFilter(coded.Codes, CodesOf(chose.Answers)),
            MaskColumn { Codes: { } codes } => new NarrowMaskFilter(codes, chose.Answers),
            MaskColumn masks => new WideMaskFilter(masks, MaskOf(chose.Answers, masks)),
            var other => throw new NotSupportedException($"A column of '{other.Question}' has no options."),
        },
        RangeCriterion range => new NumberFilter((ValueColumn<double>)columnOf(range.Question), range.From, range.Below),
        AllOfCriterion all => new JoinFilter([.. all.Parts.Select(p => Bind(p, columnOf))], all: true),
        AnyOfCriterion any => new JoinFilter([.. any.Parts.Select(p => Bind(p, columnOf))], all: false),
        NotCriterion not => new NotFilter(Bind(not.Part, columnOf)),
        _ => throw new NotSupportedException($"A criterion of type {criterion.GetType().Name} cannot be evaluated."),
    };

    private static bool[] CodesOf(AnswerSet answers)
    {
        var member = new bool[answers.Question.Options.Count + 2];
        foreach (var option in answers.Options)
        {
            member[option.Index] = true;
        }

        return member;
    }

    private static ulong[] MaskOf(AnswerSet answers, MaskColumn masks)
    {
        var words = new ulong[masks.WordsPerRow];
        foreach (var option in answers.Options)
        {
            MaskColumn.SetBit(words, option.Index);
        }

        return words;
    }

    private sealed class CodeFilter(CodeBuffer codes, bool[] member) : RowFilter
    {
        private readonly int[] _block = new int[LargestBlock];

        public override void Evaluate(int start, Span<bool> result)
        {
            var block = _block.AsSpan(0, result.Length);
            codes.CopyTo(start, block);
            for (var i = 0; i < block.Length; i++)
            {
                result[i] = member[block[i]];
            }
        }
    }

    private sealed class NarrowMaskFilter(CodeBuffer codes, AnswerSet answers) : RowFilter
    {
        private readonly int[] _block = new int[LargestBlock];
        private readonly int _wanted = answers.Options.Sum(o => 1 << o.Index);
        private readonly int _missing = MaskColumn.NoAnswerCode(answers.Question);

        public override void Evaluate(int start, Span<bool> result)
        {
            var block = _block.AsSpan(0, result.Length);
            codes.CopyTo(start, block);
            for (var i = 0; i < block.Length; i++)
            {
                result[i] = (block[i] & _wanted) != 0 && block[i] < _missing;
            }
        }
    }

    private sealed class WideMaskFilter(MaskColumn masks, ulong[] wanted) : RowFilter
    {
        public override void Evaluate(int start, Span<bool> result)
        {
            for (var i = 0; i < result.Length; i++)
            {
                var mask = masks.WordsOf(start + i);
                var common = 0UL;
                for (var word = 0; word < wanted.Length; word++)
                {
                    common |= mask[word] & wanted[word];
                }

                result[i] = common != 0 && !masks.IsMissing(start + i);
            }
        }
    }

    private sealed class NumberFilter(ValueColumn<double> numbers, double from, double below) : RowFilter
    {
        public override void Evaluate(int start, Span<bool> result)
        {
            var values = numbers.Values.Slice(start, result.Length);
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = values[i] >= from && values[i] < below && numbers.StateOf(start + i) == AnswerState.Answered;
            }
        }
    }

    private sealed class JoinFilter(RowFilter[] parts, bool all) : RowFilter
    {
        private readonly bool[] _part = new bool[LargestBlock];

        public override void Evaluate(int start, Span<bool> result)
        {
            result.Fill(all);
            foreach (var filter in parts)
            {
                var part = _part.AsSpan(0, result.Length);
                filter.Evaluate(start, part);
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = all ? result[i] & part[i] : result[i] | part[i];
                }
            }
        }
    }

    private sealed class NotFilter(RowFilter part) : RowFilter
    {
        public override void Evaluate(int start, Span<bool> result)
        {
            part.Evaluate(start, result);
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = !result[i];
            }
        }
    }
}

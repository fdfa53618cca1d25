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
            CodedColumn coded => new CodeFilter(coded.Codes, RangesOf(chose.Answers)),
            MaskColumn { Codes: { } codes } => new NarrowMaskFilter(codes, chose.Answers),
            MaskColumn masks => new WideMaskFilter(masks, MaskOf(chose.Answers, masks)),
            var other => throw new NotSupportedException($"A column of '{other.Question}' has no options."),
        },
        RangeCriterion range => (ValueColumn<double>)columnOf(range.Question) switch
        {
            { KnownDistinct: { } distinct } => new CodeFilter(distinct.Codes, RangesOf(distinct, range)),
            var numbers => new NumberFilter(numbers, range.From, range.Below),
        },
        AllOfCriterion all => new JoinFilter([.. all.Parts.Select(p => Bind(p, columnOf))], all: true),
        AnyOfCriterion any => new JoinFilter([.. any.Parts.Select(p => Bind(p, columnOf))], all: false),
        NotCriterion not => new NotFilter(Bind(not.Part, columnOf)),
        _ => throw new NotSupportedException($"A criterion of type {criterion.GetType().Name} cannot be evaluated."),
    };

    /// <summary>The codes of an answer, as ranges of codes that follow one another.</summary>
    private static (int From, int To)[] RangesOf(AnswerSet answers)
    {
        var ranges = new List<(int From, int To)>();
        foreach (var code in answers.Options.Select(o => o.Index).Order())
        {
            if (ranges.Count > 0 && ranges[^1].To == code - 1)
            {
                ranges[^1] = (ranges[^1].From, code);
            }
            else
            {
                ranges.Add((code, code));
            }
        }

        return [.. ranges];
    }

    /// <summary>Few distinct numbers stand in rising order: those from one bound to another have codes that follow one another.</summary>
    private static (int From, int To)[] RangesOf(DistinctNumbers distinct, RangeCriterion range)
    {
        var from = distinct.Values.TakeWhile(v => v < range.From).Count();
        var below = distinct.Values.TakeWhile(v => v < range.Below).Count();
        return from < below ? [(from, below - 1)] : [];
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

    /// <summary>Codes in ranges: each range is compared with a vector of codes at a time; many ranges are looked up code by code.</summary>
    private sealed class CodeFilter : RowFilter
    {
        private const int MostRanges = 8;

        private readonly CodeBuffer _codes;
        private readonly (int From, int To)[] _ranges;
        private readonly bool[] _member;

        public CodeFilter(CodeBuffer codes, (int From, int To)[] ranges)
        {
            _codes = codes;
            _ranges = codes.BytesPerRow > 2 ? ranges : Array.FindAll(ranges, r => r.From < 1 << (8 * codes.BytesPerRow));
            _member = new bool[ranges.Length == 0 ? 0 : ranges[^1].To + 1];
            foreach (var (from, to) in ranges)
            {
                _member.AsSpan(from, to - from + 1).Fill(true);
            }
        }

        public override void Evaluate(int start, Span<bool> result)
        {
            if (_ranges.Length == 0)
            {
                result.Clear();
            }
            else if (_ranges.Length <= MostRanges && _codes.BytesPerRow <= 2)
            {
                Compare(start, result);
            }
            else
            {
                for (var i = 0; i < result.Length; i++)
                {
                    var code = _codes[start + i];
                    result[i] = code < _member.Length && _member[code];
                }
            }
        }

        private void Compare(int start, Span<bool> result)
        {
            for (var r = 0; r < _ranges.Length; r++)
            {
                var (from, to) = _ranges[r];
                if (_codes.BytesPerRow == 1)
                {
                    RowFlags.Between(_codes.AsBytes.Slice(start, result.Length), (byte)from, (byte)Math.Min(to, byte.MaxValue), r > 0, result);
                }
                else
                {
                    RowFlags.Between(_codes.AsShorts.Slice(start, result.Length), (ushort)from, (ushort)Math.Min(to, ushort.MaxValue), r > 0, result);
                }
            }
        }
    }

    private sealed class NarrowMaskFilter(CodeBuffer codes, AnswerSet answers) : RowFilter
    {
        private readonly int _wanted = answers.Options.Aggregate(0, (bits, o) => bits | (1 << o.Index));
        private readonly int _missing = MaskColumn.NoAnswerCode(answers.Question);

        public override void Evaluate(int start, Span<bool> result)
        {
            switch (codes.BytesPerRow)
            {
                case 1:
                    RowFlags.HaveAny(codes.AsBytes.Slice(start, result.Length), (byte)_wanted, (byte)_missing, result);
                    break;
                case 2:
                    RowFlags.HaveAny(codes.AsShorts.Slice(start, result.Length), (ushort)_wanted, (ushort)_missing, result);
                    break;
                default:
                    var masks = codes.AsInts.Slice(start, result.Length);
                    for (var i = 0; i < masks.Length; i++)
                    {
                        result[i] = (masks[i] & _wanted) != 0 && masks[i] < _missing;
                    }

                    break;
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
            RowFlags.InRange(numbers.Values.Slice(start, result.Length), from, below, result);
            if (!numbers.IsComplete)
            {
                RowFlags.OnlyAnswered(numbers.States.Slice(start, result.Length), result);
            }
        }
    }

    private sealed class JoinFilter(RowFilter[] parts, bool all) : RowFilter
    {
        private readonly bool[] _part = new bool[LargestBlock];

        public override void Evaluate(int start, Span<bool> result)
        {
            if (parts.Length == 0)
            {
                result.Fill(all);
                return;
            }

            parts[0].Evaluate(start, result);
            foreach (var filter in parts.AsSpan(1))
            {
                var part = _part.AsSpan(0, result.Length);
                filter.Evaluate(start, part);
                RowFlags.Join(part, all, result);
            }
        }
    }

    private sealed class NotFilter(RowFilter part) : RowFilter
    {
        public override void Evaluate(int start, Span<bool> result)
        {
            part.Evaluate(start, result);
            RowFlags.Invert(result);
        }
    }
}

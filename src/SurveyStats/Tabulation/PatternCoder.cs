using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Numbers the answer patterns of a column as they appear, block by block. For one thread.</summary>
internal abstract class PatternCoder
{
    /// <summary>The patterns by number.</summary>
    public abstract IReadOnlyList<AnswerPattern> Patterns { get; }

    /// <summary>Whether all patterns are known before rows are.</summary>
    public virtual bool AreFixed => false;

    /// <summary>Whether the patterns are the numbers of one question, too many perhaps, for which moments may stand.</summary>
    public virtual bool AreNumbers => false;

    /// <summary>Sets <c>codes[i]</c> to the pattern number of row <c>start + i</c>.</summary>
    public abstract void Code(int start, Span<int> codes);

    /// <summary>The number of the pattern of a code, of columns that have codes.</summary>
    public virtual int NumberOfCode(int code) => AreFixed ? code : throw new NotSupportedException("The column has no codes.");

    /// <summary>The numbers here of the patterns of a coder of other rows; those that are new are added. No rows may be coded afterwards.</summary>
    public int[] Including(PatternCoder other)
    {
        if (AreFixed)
        {
            return [.. Enumerable.Range(0, other.Patterns.Count)];
        }

        var numbers = new Dictionary<AnswerPattern, int>();
        for (var number = 0; number < Patterns.Count; number++)
        {
            numbers.Add(Patterns[number], number);
        }

        return [.. other.Patterns.Select(pattern => numbers.TryGetValue(pattern, out var number) ? number : Add(pattern))];
    }

    /// <summary>Adds a pattern, where they are not fixed; returns its number.</summary>
    protected virtual int Add(AnswerPattern pattern) => throw new NotSupportedException("All patterns are known.");

    /// <exception cref="ArgumentException">The question has answers in the respondents' own words.</exception>
    public static PatternCoder For(ResponseColumn column) => column switch
    {
        CodedColumn coded => new OptionCoder(coded),
        MaskColumn { Codes: { } codes } masks => new MaskCoder(masks, codes),
        MaskColumn masks => new WideMaskCoder(masks),
        ValueColumn<double> numbers => numbers.Distinct() is { } distinct ? new DistinctCoder(distinct) : new NumberCoder(numbers),
        _ => throw new ArgumentException($"{column.Question} cannot be tabulated. Code its answers into a choice question first."),
    };

    private sealed class OptionCoder(CodedColumn column) : PatternCoder
    {
        private readonly AnswerPattern[] _patterns =
        [
            .. ((ChoiceQuestion)column.Question).Options.Select(o => AnswerPattern.OfOptions(o.Question, [o.Index])),
            AnswerPattern.Missing(AnswerState.NoAnswer),
            AnswerPattern.Missing(AnswerState.NotAsked),
        ];

        public override IReadOnlyList<AnswerPattern> Patterns => _patterns;

        public override bool AreFixed => true;

        public override void Code(int start, Span<int> codes) => column.Codes.CopyTo(start, codes);
    }

    /// <summary>Masks that are codes: the pattern of a code is found once, and read off a table from then on.</summary>
    private sealed class MaskCoder(MaskColumn column, CodeBuffer masks) : PatternCoder
    {
        private const int LargestTable = 1 << 16;

        // What is looked up is the number of the pattern plus 1.
        private readonly int[] _table = column.CodeCount <= LargestTable + 2 ? new int[column.CodeCount] : [];
        private readonly Dictionary<int, int> _numbers = [];
        private readonly List<AnswerPattern> _patterns = [];

        public override IReadOnlyList<AnswerPattern> Patterns => _patterns;

        public override void Code(int start, Span<int> codes)
        {
            masks.CopyTo(start, codes);
            var table = _table;
            for (var i = 0; i < codes.Length; i++)
            {
                var number = table.Length > 0 ? table[codes[i]] : 0;
                codes[i] = number != 0 ? number - 1 : NumberOfCode(codes[i]);
            }
        }

        protected override int Add(AnswerPattern pattern)
        {
            _patterns.Add(pattern);
            return _patterns.Count - 1;
        }

        public override int NumberOfCode(int code)
        {
            var number = _table.Length > 0 ? _table[code] : _numbers.GetValueOrDefault(code);
            return (number != 0 ? number : Add(code)) - 1;
        }

        private int Add(int mask)
        {
            var question = (ChoiceQuestion)column.Question;
            _patterns.Add(
                mask == MaskColumn.NoAnswerCode(question) ? AnswerPattern.Missing(AnswerState.NoAnswer)
                : mask == MaskColumn.NotAskedCode(question) ? AnswerPattern.Missing(AnswerState.NotAsked)
                : AnswerPattern.OfOptions(question, [.. question.Options.Select(o => o.Index).Where(o => (mask >> o & 1) != 0)]));
            if (_table.Length > 0)
            {
                _table[mask] = _patterns.Count;
            }
            else
            {
                _numbers.Add(mask, _patterns.Count);
            }

            return _patterns.Count;
        }
    }

    private sealed class WideMaskCoder(MaskColumn column) : PatternCoder
    {
        // A mask of several words is numbered word by word: the number of the words so far, and the next word, give the next number.
        private readonly Dictionary<(int Prefix, ulong Word), int> _numbers = [];
        private readonly List<AnswerPattern> _patterns = [];
        private int _prefixes;

        public override IReadOnlyList<AnswerPattern> Patterns => _patterns;

        public override void Code(int start, Span<int> codes)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = NumberOf(column.WordsOf(start + i));
            }
        }

        private int NumberOf(ReadOnlySpan<ulong> mask)
        {
            var prefix = -1;
            for (var word = 0; word < mask.Length; word++)
            {
                if (!_numbers.TryGetValue((prefix, mask[word]), out var number))
                {
                    number = word == mask.Length - 1 ? AddPattern(mask) : --_prefixes - 1;
                    _numbers.Add((prefix, mask[word]), number);
                }

                prefix = number;
            }

            return prefix;
        }

        protected override int Add(AnswerPattern pattern)
        {
            _patterns.Add(pattern);
            return _patterns.Count - 1;
        }

        private int AddPattern(ReadOnlySpan<ulong> mask)
        {
            var question = (ChoiceQuestion)column.Question;
            var options = new List<int>();
            for (var option = 0; option < question.Options.Count; option++)
            {
                if (MaskColumn.HasBit(mask, option))
                {
                    options.Add(option);
                }
            }

            return Add(
                MaskColumn.HasBit(mask, question.Options.Count) ? AnswerPattern.Missing((mask[0] & 1) == 0 ? AnswerState.NoAnswer : AnswerState.NotAsked)
                : AnswerPattern.OfOptions(question, [.. options]));
        }
    }

    /// <summary>Few distinct numbers: all patterns are known, and the codes of the column are theirs.</summary>
    private sealed class DistinctCoder(DistinctNumbers column) : PatternCoder
    {
        private readonly AnswerPattern[] _patterns =
        [
            .. column.Values.Select(AnswerPattern.OfNumber),
            .. Enumerable.Range(column.Values.Length, column.CodeCount - column.Values.Length).Select(code => AnswerPattern.Missing(column.StateOf(code))),
        ];

        public override IReadOnlyList<AnswerPattern> Patterns => _patterns;

        public override bool AreFixed => true;

        public override void Code(int start, Span<int> codes) => column.Codes.CopyTo(start, codes);
    }

    private sealed class NumberCoder(ValueColumn<double> column) : PatternCoder
    {
        private readonly Dictionary<double, int> _numbers = [];
        private readonly int[] _missing = [-1, -1, -1, -1, -1];
        private readonly List<AnswerPattern> _patterns = [];

        public override IReadOnlyList<AnswerPattern> Patterns => _patterns;

        public override bool AreNumbers => true;

        public override void Code(int start, Span<int> codes)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                var state = column.StateOf(start + i);

                // Minus zero is zero.
                codes[i] = state == AnswerState.Answered ? NumberOf(column.Values[start + i] + 0.0) : MissingNumber(state);
            }
        }

        private int NumberOf(double value)
        {
            if (!_numbers.TryGetValue(value, out var number))
            {
                number = Add(AnswerPattern.OfNumber(value));
                _numbers.Add(value, number);
            }

            return number;
        }

        private int MissingNumber(AnswerState state)
        {
            if (_missing[(int)state] < 0)
            {
                _missing[(int)state] = Add(AnswerPattern.Missing(state));
            }

            return _missing[(int)state];
        }

        protected override int Add(AnswerPattern pattern)
        {
            _patterns.Add(pattern);
            return _patterns.Count - 1;
        }
    }
}

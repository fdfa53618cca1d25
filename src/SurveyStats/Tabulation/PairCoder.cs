namespace SurveyStats.Tabulation;

/// <summary>Numbers the pairs of answers to two questions with numbers or scores as they appear; a pair with a missing answer is missing. For one thread.</summary>
internal sealed class PairCoder(PatternCoder first, PatternCoder second, Func<AnswerPattern, double?> firstValue, Func<AnswerPattern, double?> secondValue) : PatternCoder
{
    private readonly Dictionary<(int First, int Second), int> _numbers = [];
    private readonly List<AnswerPattern> _patterns = [];
    private int[] _secondCodes = [];
    private int _missing = -1;

    public override IReadOnlyList<AnswerPattern> Patterns => _patterns;

    public override void Code(int start, Span<int> codes)
    {
        if (_secondCodes.Length < codes.Length)
        {
            _secondCodes = new int[codes.Length];
        }

        first.Code(start, codes);
        second.Code(start, _secondCodes.AsSpan(0, codes.Length));
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = NumberOf(codes[i], _secondCodes[i]);
        }
    }

    private int NumberOf(int one, int two)
    {
        if (_numbers.TryGetValue((one, two), out var number))
        {
            return number;
        }

        number = firstValue(first.Patterns[one]) is { } x && secondValue(second.Patterns[two]) is { } y
            ? Add(AnswerPattern.OfNumbers(x, y))
            : _missing >= 0 ? _missing : _missing = Add(AnswerPattern.Missing(AnswerState.NoAnswer));
        _numbers.Add((one, two), number);
        return number;
    }

    protected override int Add(AnswerPattern pattern)
    {
        _patterns.Add(pattern);
        return _patterns.Count - 1;
    }
}

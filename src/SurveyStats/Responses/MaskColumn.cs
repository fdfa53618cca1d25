namespace SurveyStats.Responses;

/// <summary>
/// The answers to a multiple choice: a bit for each option, then a bit for no answer and a bit for not asked, in as many 64-bit words a row
/// as that takes. A row with no bit at all was asked, and ticked nothing.
/// </summary>
internal sealed class MaskColumn : ResponseColumn
{
    private readonly MultipleChoiceQuestion _question;
    private readonly ulong[] _words;

    public MaskColumn(MultipleChoiceQuestion question, ulong[] words)
        : base(question)
    {
        _question = question;
        _words = words;
        WordsPerRow = WordsFor(question);
    }

    public int WordsPerRow { get; }

    public override int Count => _words.Length / WordsPerRow;

    public static int WordsFor(ChoiceQuestion question) => (question.Options.Count + 2 + 63) / 64;

    /// <summary>The mask of one row.</summary>
    public ReadOnlySpan<ulong> MaskOf(int row) => _words.AsSpan(row * WordsPerRow, WordsPerRow);

    /// <summary>Whether a row was asked, and ticked nothing.</summary>
    public bool IsUnticked(int row) => !MaskOf(row).ContainsAnyExcept(0UL);

    public static bool HasBit(ReadOnlySpan<ulong> mask, int bit) => (mask[bit >> 6] >> (bit & 63) & 1) != 0;

    public static void SetBit(Span<ulong> mask, int bit) => mask[bit >> 6] |= 1UL << (bit & 63);

    public override AnswerState StateOf(int row)
    {
        var mask = MaskOf(row);
        if (HasBit(mask, _question.Options.Count))
        {
            return AnswerState.NoAnswer;
        }

        if (HasBit(mask, _question.Options.Count + 1))
        {
            return AnswerState.NotAsked;
        }

        var kinds = ChosenKinds(row);
        return kinds.Contains(AnswerKind.Substantive) || kinds.Count == 0 ? AnswerState.Answered : (AnswerState)(int)kinds[0];
    }

    private List<AnswerKind> ChosenKinds(int row)
    {
        var kinds = new List<AnswerKind>();
        foreach (var option in _question.Options)
        {
            if (HasBit(MaskOf(row), option.Index))
            {
                kinds.Add(option.Kind);
            }
        }

        return kinds;
    }
}

using System.Numerics;

namespace SurveyStats.Responses;

/// <summary>
/// The answers to a multiple choice, by masks: bit k for option k. With K options, 2^K stands for no answer and 2^K + 1 for not asked, so that K + 1 bits
/// hold everything; 0 is a row that was asked, and ticked nothing.
/// </summary>
/// <remarks>
/// Up to <see cref="LargestNarrow"/> options masks are dense codes of one byte (7 options), two (15) or four, and a histogram over the
/// <see cref="CodeCount"/> codes holds every overlap of options. Beyond they are words of 64 bits, as many a row as it takes.
/// </remarks>
internal sealed class MaskColumn : ResponseColumn
{
    /// <summary>The largest number of options whose masks are codes.</summary>
    public const int LargestNarrow = 30;

    private readonly MultipleChoiceQuestion _question;
    private readonly ulong[] _words = [];
    private readonly int _substantive;

    /// <summary>Masks as codes, for up to <see cref="LargestNarrow"/> options.</summary>
    public MaskColumn(MultipleChoiceQuestion question, CodeBuffer codes)
        : base(question)
    {
        _question = question;
        Codes = codes;
        WordsPerRow = 1;
        Count = codes.Count;
        _substantive = question.Options.Where(o => o.Kind == AnswerKind.Substantive).Sum(o => 1 << o.Index);
    }

    /// <summary>Masks in words of 64 bits, for more options.</summary>
    public MaskColumn(MultipleChoiceQuestion question, ulong[] words)
        : base(question)
    {
        _question = question;
        _words = words;
        WordsPerRow = WordsFor(question);
        Count = words.Length / WordsPerRow;
    }

    /// <summary>The masks as codes; null beyond <see cref="LargestNarrow"/> options.</summary>
    public CodeBuffer? Codes { get; }

    /// <summary>The number of codes that there can be: 2^K + 2. For up to <see cref="LargestNarrow"/> options.</summary>
    public int CodeCount => NotAskedCode(_question) + 1;

    /// <summary>The number of words that hold a mask.</summary>
    public int WordsPerRow { get; }

    public override int Count { get; }

    public override string Form => Codes is not null ? $"{Codes.Form} masks" : FormattableString.Invariant($"{WordsPerRow} x 64-bit masks");

    public override long Bytes => Codes?.Bytes ?? sizeof(ulong) * (long)_words.Length;

    /// <summary>Whether the masks of a question are codes.</summary>
    public static bool IsNarrow(ChoiceQuestion question) => question.Options.Count <= LargestNarrow;

    public static int NoAnswerCode(ChoiceQuestion question) => 1 << question.Options.Count;

    public static int NotAskedCode(ChoiceQuestion question) => NoAnswerCode(question) + 1;

    public static int WordsFor(ChoiceQuestion question) => (question.Options.Count + 1 + 63) / 64;

    public static bool HasBit(ReadOnlySpan<ulong> mask, int bit) => (mask[bit >> 6] >> (bit & 63) & 1) != 0;

    public static void SetBit(Span<ulong> mask, int bit) => mask[bit >> 6] |= 1UL << (bit & 63);

    /// <summary>All words, where masks are not codes; else empty.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>The mask of one row in words, where masks are not codes.</summary>
    public ReadOnlySpan<ulong> WordsOf(int row) => _words.AsSpan(row * WordsPerRow, WordsPerRow);

    /// <summary>Whether a row chose an option.</summary>
    public bool HasOption(int row, int option) => !IsMissing(row) && (Codes is not null ? (Codes[row] >> option & 1) != 0 : HasBit(WordsOf(row), option));

    /// <summary>Whether a row was asked, and ticked nothing.</summary>
    public bool IsUnticked(int row) => Codes is not null ? Codes[row] == 0 : !WordsOf(row).ContainsAnyExcept(0UL);

    /// <summary>Whether a row has no answer, or was not asked.</summary>
    public bool IsMissing(int row) => Codes is not null ? Codes[row] >> _question.Options.Count != 0 : HasBit(WordsOf(row), _question.Options.Count);

    public override AnswerState StateOf(int row)
    {
        if (IsMissing(row))
        {
            return (Codes is not null ? Codes[row] & 1 : (int)(WordsOf(row)[0] & 1)) == 0 ? AnswerState.NoAnswer : AnswerState.NotAsked;
        }

        if (IsUnticked(row))
        {
            return AnswerState.Answered;
        }

        return Codes is not null
            ? (Codes[row] & _substantive) != 0 ? AnswerState.Answered : StateOfOption(BitOperations.TrailingZeroCount(Codes[row]))
            : WideStateOf(WordsOf(row));
    }

    private AnswerState WideStateOf(ReadOnlySpan<ulong> mask)
    {
        var state = AnswerState.Answered;
        foreach (var option in _question.Options)
        {
            if (HasBit(mask, option.Index))
            {
                if (option.Kind == AnswerKind.Substantive)
                {
                    return AnswerState.Answered;
                }

                state = state == AnswerState.Answered ? StateOfOption(option.Index) : state;
            }
        }

        return state;
    }

    private AnswerState StateOfOption(int option) => (AnswerState)(int)_question.Options[option].Kind;
}

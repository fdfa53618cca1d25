namespace SurveyStats.Responses;

/// <summary>
/// The answers to a single choice or a rating scale, by dense codes: the index of the option chosen (0 to K - 1), then K for no answer, and K + 1 for
/// not asked. A histogram over the <see cref="CodeCount"/> codes so is the table of the question, missing answers counted apart.
/// </summary>
/// <remarks>Codes take one byte up to 254 options, two up to 65,534, else four; see <see cref="CodeBuffer.BytesPerRow"/>.</remarks>
internal sealed class CodedColumn : ResponseColumn
{
    private readonly AnswerState[] _stateOfCode;

    /// <summary>Codes of four bytes, converted to the narrowest form.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A code is not from 0 to K + 1.</exception>
    public CodedColumn(ChoiceQuestion question, ReadOnlySpan<int> codes)
        : this(question, new CodeBuffer(codes, NotAskedCode(question)))
    {
    }

    /// <summary>Codes of one byte, taken without a copy: the caller no longer writes into them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A code is not from 0 to K + 1.</exception>
    public CodedColumn(ChoiceQuestion question, byte[] codes)
        : this(question, new CodeBuffer(codes, NotAskedCode(question)))
    {
    }

    /// <summary>Codes of two bytes, taken without a copy: the caller no longer writes into them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A code is not from 0 to K + 1.</exception>
    public CodedColumn(ChoiceQuestion question, ushort[] codes)
        : this(question, new CodeBuffer(codes, NotAskedCode(question)))
    {
    }

    /// <summary>Codes that were checked before.</summary>
    public CodedColumn(ChoiceQuestion question, CodeBuffer codes)
        : base(question)
    {
        Codes = codes;
        _stateOfCode = [.. question.Options.Select(o => (AnswerState)(int)o.Kind), AnswerState.NoAnswer, AnswerState.NotAsked];
    }

    /// <summary>The dense codes.</summary>
    public CodeBuffer Codes { get; }

    /// <summary>The number of codes that there can be: K + 2.</summary>
    public int CodeCount => _stateOfCode.Length;

    public override int Count => Codes.Count;

    public override string Form => $"{Codes.Form} codes";

    public override long Bytes => Codes.Bytes;

    public static int NoAnswerCode(ChoiceQuestion question) => question.Options.Count;

    public static int NotAskedCode(ChoiceQuestion question) => question.Options.Count + 1;

    public override AnswerState StateOf(int row) => _stateOfCode[Codes[row]];
}

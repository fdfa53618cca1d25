using System.Runtime.InteropServices;

namespace SurveyStats.Responses;

/// <summary>Collects the answers to a multiple choice.</summary>
internal sealed class MaskColumnWriter(MultipleChoiceQuestion question) : ColumnWriter
{
    private readonly List<ulong> _words = [];
    private readonly int _wordsPerRow = MaskColumn.WordsFor(question);
    private bool _hasOptions;

    protected override Question Question => question;

    private Span<ulong> Row => CollectionsMarshal.AsSpan(_words)[^_wordsPerRow..];

    public override void Copy(ResponseColumn column, int row)
    {
        Begin();
        WriteOnce();
        ((MaskColumn)column).MaskOf(row).CopyTo(Row);
    }

    public override void WriteOption(AnswerOption option)
    {
        if (!_hasOptions)
        {
            WriteOnce();
            Row.Clear();
            _hasOptions = true;
        }

        MaskColumn.SetBit(Row, option.Index);
    }

    public override void WriteState(AnswerState state)
    {
        int? bit = state switch
        {
            AnswerState.Answered => null,
            AnswerState.NoAnswer => question.Options.Count,
            AnswerState.NotAsked => question.Options.Count + 1,
            _ => throw NoSuchState(state),
        };
        WriteOnce();
        Row.Clear();
        if (bit is { } missing)
        {
            MaskColumn.SetBit(Row, missing);
        }
    }

    public override ResponseColumn ToColumn() => new MaskColumn(question, [.. _words]);

    protected override void AppendNoAnswer()
    {
        CollectionsMarshal.SetCount(_words, _words.Count + _wordsPerRow);
        Row.Clear();
        MaskColumn.SetBit(Row, question.Options.Count);
        _hasOptions = false;
    }
}

using System.Runtime.InteropServices;

namespace SurveyStats.Responses;

/// <summary>Collects the answers to a multiple choice.</summary>
internal sealed class MaskColumnWriter(MultipleChoiceQuestion question) : ColumnWriter
{
    private readonly CodeBufferWriter? _codes = MaskColumn.IsNarrow(question) ? new() : null;
    private readonly List<ulong> _words = [];
    private readonly int _wordsPerRow = MaskColumn.WordsFor(question);
    private bool _hasOptions;

    protected override Question Question => question;

    private Span<ulong> Row => CollectionsMarshal.AsSpan(_words)[^_wordsPerRow..];

    public override void Copy(ResponseColumn column, int row)
    {
        Begin();
        WriteOnce();
        var masks = (MaskColumn)column;
        if (_codes is not null)
        {
            _codes.Last = masks.Codes![row];
        }
        else
        {
            masks.WordsOf(row).CopyTo(Row);
        }
    }

    public override void WriteOption(AnswerOption option)
    {
        if (!_hasOptions)
        {
            WriteOnce();
            Clear();
            _hasOptions = true;
        }

        SetBit(option.Index);
    }

    public override void WriteState(AnswerState state)
    {
        if (state is not (AnswerState.Answered or AnswerState.NoAnswer or AnswerState.NotAsked))
        {
            throw NoSuchState(state);
        }

        WriteOnce();
        Clear();
        if (state != AnswerState.Answered)
        {
            SetBit(question.Options.Count);
        }

        if (state == AnswerState.NotAsked)
        {
            SetBit(0);
        }
    }

    public override ResponseColumn ToColumn() => _codes is not null
        ? new MaskColumn(question, _codes.ToBuffer())
        : new MaskColumn(question, [.. _words]);

    protected override void AppendNoAnswer()
    {
        if (_codes is not null)
        {
            _codes.Add(MaskColumn.NoAnswerCode(question));
        }
        else
        {
            CollectionsMarshal.SetCount(_words, _words.Count + _wordsPerRow);
            Clear();
            SetBit(question.Options.Count);
        }

        _hasOptions = false;
    }

    private void Clear()
    {
        if (_codes is not null)
        {
            _codes.Last = 0;
        }
        else
        {
            Row.Clear();
        }
    }

    private void SetBit(int bit)
    {
        if (_codes is not null)
        {
            _codes.Last |= 1 << bit;
        }
        else
        {
            MaskColumn.SetBit(Row, bit);
        }
    }
}

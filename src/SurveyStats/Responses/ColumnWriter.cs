namespace SurveyStats.Responses;

/// <summary>Collects the answers to one question row by row, and makes the column of them. A row begun and not written has no answer.</summary>
internal abstract class ColumnWriter
{
    private bool _written = true;

    protected abstract Question Question { get; }

    public static ColumnWriter For(Question question) => question switch
    {
        MultipleChoiceQuestion multiple => new MaskColumnWriter(multiple),
        ChoiceQuestion choice => new CodedColumnWriter(choice),
        NumericQuestion numeric => new NumberColumnWriter(numeric),
        OpenTextQuestion open => new TextColumnWriter(open),
        _ => throw new NotSupportedException($"Questions of type {question.GetType().Name} have no column."),
    };

    /// <summary>Begins the next row, with no answer so far.</summary>
    public void Begin()
    {
        AppendNoAnswer();
        _written = false;
    }

    /// <summary>Appends a row of a finished column of the same question.</summary>
    public abstract void Copy(ResponseColumn column, int row);

    public virtual void WriteOption(AnswerOption option) => throw WrongKind("an answer option");

    public virtual void WriteNumber(double value) => throw WrongKind("a number");

    public virtual void WriteText(string text) => throw WrongKind("a text");

    public abstract void WriteState(AnswerState state);

    public abstract ResponseColumn ToColumn();

    protected abstract void AppendNoAnswer();

    /// <summary>Marks the present row as written, once.</summary>
    protected void WriteOnce()
    {
        if (_written)
        {
            throw new ArgumentException($"Question '{Question.Id}' was answered already by this respondent. Give one answer.");
        }

        _written = true;
    }

    protected ArgumentException NoSuchState(AnswerState state) =>
        new($"'{state}' cannot be marked for {Question}. " + (Question is ChoiceQuestion
            ? "Answer with its option for don't know or refused; NoAnswer and NotAsked can be marked."
            : "Give the answer itself; NoAnswer, NotAsked, DontKnow and Refused can be marked."));

    private ArgumentException WrongKind(string answer) => new($"{Question} cannot be answered with {answer}.");
}

namespace SurveyStats.Tabulation;

/// <summary>
/// One distinct way of answering a question: an option, a set of ticked options, a number, or a missing answer. Cells are kept by pattern,
/// so that every net, every overlap of options and every mean follows from one tally.
/// </summary>
internal sealed class AnswerPattern : IEquatable<AnswerPattern>, IComparable<AnswerPattern>
{
    private AnswerPattern(AnswerState state, int[] options, double? number, double? divisor = null)
    {
        State = state;
        Options = options;
        Number = number;
        Divisor = divisor;
    }

    public AnswerState State { get; }

    /// <summary>The indices of the options chosen, rising.</summary>
    public int[] Options { get; }

    /// <summary>The number answered; null for anything else.</summary>
    public double? Number { get; }

    /// <summary>The number answered to a second question, in the table of a ratio; null for anything else.</summary>
    public double? Divisor { get; }

    public static AnswerPattern Missing(AnswerState state) => new(state, [], null);

    public static AnswerPattern OfNumber(double number) => new(AnswerState.Answered, [], number);

    /// <summary>The numbers answered to two questions by one respondent.</summary>
    public static AnswerPattern OfNumbers(double number, double divisor) => new(AnswerState.Answered, [], number, divisor);

    /// <summary>The pattern of the options chosen; with none, a multiple choice left unticked.</summary>
    public static AnswerPattern OfOptions(ChoiceQuestion question, int[] options)
    {
        var kinds = options.Select(o => question.Options[o].Kind).ToList();
        var state = kinds.Count == 0 || kinds.Contains(AnswerKind.Substantive) ? AnswerState.Answered : (AnswerState)(int)kinds[0];
        return new AnswerPattern(state, options, null);
    }

    public bool IsIn(QuestionBase questionBase) => questionBase switch
    {
        QuestionBase.Answered => State <= AnswerState.Refused,
        QuestionBase.Substantive => State == AnswerState.Answered,
        _ => State != AnswerState.NotAsked,
    };

    public bool Chose(AnswerSet answers) => Array.Exists(Options, o => answers.Contains(answers.Question.Options[o]));

    public bool Equals(AnswerPattern? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as AnswerPattern);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(State);
        hash.Add(Number);
        hash.Add(Divisor);
        foreach (var option in Options)
        {
            hash.Add(option);
        }

        return hash.ToHashCode();
    }

    /// <summary>Options first, in their order, then numbers, then missing answers.</summary>
    public int CompareTo(AnswerPattern? other)
    {
        if (other is null)
        {
            return 1;
        }

        var missing = (State > AnswerState.Refused || IsBare).CompareTo(other.State > AnswerState.Refused || other.IsBare);
        if (missing != 0)
        {
            return missing;
        }

        var options = Options.AsSpan().SequenceCompareTo(other.Options);
        return options != 0 ? options
            : Number != other.Number ? Nullable.Compare(Number, other.Number)
            : Divisor != other.Divisor ? Nullable.Compare(Divisor, other.Divisor)
            : State.CompareTo(other.State);
    }

    /// <summary>A don't know or refused without an option: of a numeric or open question.</summary>
    private bool IsBare => State is AnswerState.DontKnow or AnswerState.Refused && Options.Length == 0;
}

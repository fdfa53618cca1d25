namespace SurveyStats;

/// <summary>One answer that a choice question offers. It knows its question, so that it cannot be taken for another's.</summary>
/// <remarks>Immutable; made by its question. Two options are the same only if they are the same object of the same questionnaire.</remarks>
public sealed class AnswerOption
{
    internal AnswerOption(ChoiceQuestion question, int index, AnswerDefinition definition)
    {
        Question = question;
        Index = index;
        Code = definition.Code;
        Label = definition.Label ?? definition.Code;
        Kind = definition.Kind;
        Score = definition.Score;
    }

    /// <summary>The question that offers this option.</summary>
    public ChoiceQuestion Question { get; }

    /// <summary>The place of the option in its question, from 0; also its code in the columns of a response set.</summary>
    public int Index { get; }

    /// <summary>The code that stands for the option in data files.</summary>
    public string Code { get; }

    /// <summary>The wording.</summary>
    public LocalizedText Label { get; }

    /// <summary>Substantive, don't know or refused.</summary>
    public AnswerKind Kind { get; }

    /// <summary>The value on a rating scale, in the scale's own units; null where the option has none.</summary>
    public double? Score { get; }

    /// <summary>The default wording.</summary>
    public override string ToString() => Label.Default;
}

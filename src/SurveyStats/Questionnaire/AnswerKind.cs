namespace SurveyStats;

/// <summary>What an answer option says: something about the question, or that the respondent does not know or will not tell.</summary>
/// <remarks>
/// All three are answers. A question that was not put to a respondent, or that was left blank, has no answer option at all:
/// see <see cref="AnswerState"/>.
/// </remarks>
public enum AnswerKind
{
    /// <summary>A substantive answer. The default.</summary>
    Substantive = 0,

    /// <summary>"Don't know", "no opinion".</summary>
    DontKnow = 1,

    /// <summary>The respondent declined to answer.</summary>
    Refused = 2,
}

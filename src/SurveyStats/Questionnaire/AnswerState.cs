namespace SurveyStats;

/// <summary>Whether a respondent answered a question, and if not, why.</summary>
public enum AnswerState
{
    /// <summary>There is a substantive answer.</summary>
    Answered = 0,

    /// <summary>The answer is "don't know".</summary>
    DontKnow = 1,

    /// <summary>The respondent declined to answer.</summary>
    Refused = 2,

    /// <summary>The question was put, and left without an answer (item non-response).</summary>
    NoAnswer = 3,

    /// <summary>The question was not put to this respondent (routing, split sample, not fielded in the country).</summary>
    NotAsked = 4,
}

namespace SurveyStats;

/// <summary>Which respondents a share is a share of.</summary>
public enum QuestionBase
{
    /// <summary>All who answered, don't know and refused included. The default.</summary>
    Answered = 0,

    /// <summary>Those who gave a substantive answer: don't know and refused are left out.</summary>
    Substantive = 1,

    /// <summary>All who were asked, those without an answer included.</summary>
    Asked = 2,
}

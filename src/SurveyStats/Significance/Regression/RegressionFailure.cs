namespace SurveyStats;

/// <summary>Why a regression has no estimates.</summary>
public enum RegressionFailure
{
    /// <summary>Nobody in the domain has an answer to the outcome and all terms, and a weight above 0.</summary>
    NoRespondents = 0,

    /// <summary>All respondents have the same outcome: there is nothing to explain.</summary>
    ConstantOutcome = 1,

    /// <summary>A term is determined by others, or is the same for all respondents: its coefficients are undefined.</summary>
    Collinear = 2,

    /// <summary>Terms tell the outcome of some respondents for sure: log odds are infinite.</summary>
    Separated = 3,

    /// <summary>The iteration did not come to rest, for another reason.</summary>
    NotConverged = 4,
}

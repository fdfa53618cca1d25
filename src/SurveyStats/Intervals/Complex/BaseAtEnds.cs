namespace SurveyStats;

/// <summary>The effective base of a share of 0 or 1, whose estimated variance is 0.</summary>
public enum BaseAtEnds
{
    /// <summary>n (t(n - 1)/t(nu))^2, at most n: the base adjusted for degrees of freedom as that of other shares. The default.</summary>
    AdjustedCount = 0,

    /// <summary>The number of respondents n, not adjusted.</summary>
    Count = 1,

    /// <summary>Kish's effective base, not adjusted; n where it is not known. More careful where weights vary much.</summary>
    Kish = 2,
}

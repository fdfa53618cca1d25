namespace SurveyStats;

/// <summary>Which rank equal answers of a weighted sample share.</summary>
public enum RankTies
{
    /// <summary>The weight below them and half of their own: the same whatever the order of the responses. The default.</summary>
    Midrank = 0,

    /// <summary>
    /// The mean, over the equal answers in the order of the responses, of the weight so far less half the own weight: as svyranktest of R survey 4.1. It
    /// depends on the order of the responses where their weights differ; for comparison.
    /// </summary>
    InOrderOfResponses = 1,
}

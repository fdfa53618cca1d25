namespace SurveyStats;

/// <summary>What a note on a result is about, for programs.</summary>
public enum NoteCode
{
    /// <summary>Nobody is in the base: there is no estimate.</summary>
    EmptyBase = 0,

    /// <summary>The base is small.</summary>
    SmallBase = 1,

    /// <summary>The base is very small.</summary>
    VerySmallBase = 2,

    /// <summary>The difference has no estimated variance, so that the test is undefined.</summary>
    ZeroVariance = 3,

    /// <summary>A census has no sampling error.</summary>
    Census = 4,

    /// <summary>An expected count is below 5, so that the chi-square approximation is doubtful.</summary>
    LowExpectedCount = 5,

    /// <summary>Fewer than two groups or answers remain, so that there is nothing to test.</summary>
    NothingToCompare = 6,

    /// <summary>The counts are impossible under the hypothesis, so that the p-value is exactly 0.</summary>
    ImpossibleUnderHypothesis = 7,

    /// <summary>The counts are effective ones, for which no method is exact.</summary>
    EffectiveCounts = 8,

    /// <summary>The population is so large against the sample that its size was left out of account.</summary>
    LargePopulation = 9,

    /// <summary>A planned sample size cannot be reached with this population and response rate.</summary>
    UnreachableSize = 10,

    /// <summary>A cell of a table is empty, and the statistic infinite.</summary>
    EmptyCell = 11,

    /// <summary>The p-value was simulated; its confidence interval stands beside it.</summary>
    SimulatedPValue = 12,

    /// <summary>The exact p-value was not computed; certified bounds stand instead.</summary>
    BoundedPValue = 13,

    /// <summary>A count is 0, so that the estimate is undefined; nothing was added to it.</summary>
    ZeroCount = 14,

    /// <summary>The design leaves no degrees of freedom: as many strata as primary units.</summary>
    NoDegreesOfFreedom = 15,

    /// <summary>Respondents without an answer were left out.</summary>
    MissingAnswers = 16,

    /// <summary>A convention leaves such a pair of columns untested, or cannot be computed for it.</summary>
    NotTested = 17,

    /// <summary>Significance is decided by fixed thresholds of the statistic, not by the p-value.</summary>
    FixedThreshold = 18,

    /// <summary>The share is 0 or 1, where its estimated variance says nothing: an exact bound stands instead.</summary>
    ExactBound = 19,

    /// <summary>Empty cells of a table leave fewer degrees of freedom than rows and columns alone.</summary>
    SparseTable = 20,

    /// <summary>A covariance matrix has not the rank that a test needs: there are too few primary units for so many categories.</summary>
    SingularCovariance = 21,

    /// <summary>Weights below 0 make the total of a cell negative, for which the procedure has no answer.</summary>
    NegativeTotal = 22,
}

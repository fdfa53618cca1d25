using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>What the advice on two independent proportions depends on.</summary>
/// <param name="X1">The successes of the first sample.</param>
/// <param name="N1">Its trials.</param>
/// <param name="X2">The successes of the second sample.</param>
/// <param name="N2">Its trials.</param>
/// <param name="OneSided">Whether one bound, or a one-sided alternative, is asked for.</param>
/// <param name="Guaranteed">Whether the level must be kept for all proportions.</param>
internal sealed record TwoSampleQuestion(double X1, double N1, double X2, double N2, bool OneSided, bool Guaranteed)
{
    /// <summary>The largest table whose unconditional exact methods take moments only.</summary>
    private const double MostForUnconditional = 600;

    /// <summary>Cochran's (1954) bound for expected counts, below which a chi-square test is doubtful.</summary>
    private const double LowExpected = 5;

    public bool IsEmpty => N1 == 0 || N2 == 0;

    public bool IsWhole => Counts.IsWhole(X1) && Counts.IsWhole(N1) && Counts.IsWhole(X2) && Counts.IsWhole(N2);

    public bool IsSmall => N1 + N2 <= MostForUnconditional;

    /// <summary>Whether a cell has an expected count below 5 where both proportions are the same.</summary>
    public bool IsSparse
    {
        get
        {
            var share = (X1 + X2) / (N1 + N2);
            return Math.Min(N1, N2) * Math.Min(share, 1 - share) < LowExpected;
        }
    }

    public IEnumerable<ResultNote> Notes()
    {
        if (IsEmpty)
        {
            yield return new ResultNote(NoteCode.EmptyBase, "a sample is empty");
        }

        if (!IsWhole)
        {
            yield return new ResultNote(NoteCode.EffectiveCounts, "the counts are effective ones: no method is exact for them");
        }

        if (!IsEmpty && IsSparse)
        {
            yield return new ResultNote(NoteCode.LowExpectedCount, "an expected count is below 5");
        }
    }
}

namespace SurveyStats;

/// <summary>From which base on a figure carries a note that its base is small, or very small.</summary>
/// <remarks>Immutable. The effective base decides: it is what the precision rests on.</remarks>
public sealed class SmallBaseRule
{
    private SmallBaseRule(double small, double verySmall)
    {
        Small = small;
        VerySmall = verySmall;
    }

    /// <summary>The habit of market research: a note below 100, a warning below 30.</summary>
    public static SmallBaseRule Default { get; } = new(100, 30);

    /// <summary>Below this effective base a base is small.</summary>
    public double Small { get; }

    /// <summary>Below this effective base a base is very small.</summary>
    public double VerySmall { get; }

    /// <summary>A rule with other limits.</summary>
    /// <param name="small">Below this effective base a base is small; finite, not below <paramref name="verySmall"/>.</param>
    /// <param name="verySmall">Below this effective base a base is very small; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative or not finite, or they are in the wrong order.</exception>
    public static SmallBaseRule Below(double small, double verySmall)
    {
        if (!(verySmall >= 0) || !(small >= verySmall) || !double.IsFinite(small))
        {
            throw new ArgumentOutOfRangeException(nameof(small), small, "Give limits with 0 <= verySmall <= small, such as 100 and 30.");
        }

        return new SmallBaseRule(small, verySmall);
    }

    internal IReadOnlyList<ResultNote> NotesFor(SampleBase sampleBase) =>
        sampleBase.Unweighted == 0 ? [new ResultNote(NoteCode.EmptyBase, "no respondent in the base")]
        : sampleBase.Effective < VerySmall ? [new ResultNote(NoteCode.VerySmallBase, FormattableString.Invariant($"very small base: {sampleBase.Effective:0} < {VerySmall}"))]
        : sampleBase.Effective < Small ? [new ResultNote(NoteCode.SmallBase, FormattableString.Invariant($"small base: {sampleBase.Effective:0} < {Small}"))]
        : [];
}

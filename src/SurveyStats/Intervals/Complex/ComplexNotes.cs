namespace SurveyStats.Intervals;

/// <summary>The notes on intervals under a complex design.</summary>
internal static class ComplexNotes
{
    public static readonly ResultNote NoVariance = new(NoteCode.ZeroVariance, "the design gives the share no variance: no interval");

    public static readonly ResultNote NoDegreesOfFreedom = new(
        NoteCode.NoDegreesOfFreedom, "the design leaves no degrees of freedom: no interval");

    public static readonly ResultNote OneRespondent = new(NoteCode.NoDegreesOfFreedom, "one respondent leaves no degrees of freedom: no interval");

    public static readonly ResultNote ZeroVariance = new(
        NoteCode.ZeroVariance, "the estimated variance is 0: the limits are the share itself, which is right for a census only");

    public static readonly ResultNote ExactAtZero = new(
        NoteCode.ExactBound, "the share is 0 %, where its variance says nothing: an exact bound");

    public static readonly ResultNote ExactAtOne = new(
        NoteCode.ExactBound, "the share is 100 %, where its variance says nothing: an exact bound");
}

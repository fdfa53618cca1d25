namespace SurveyStats;

/// <summary>A planned sample size, with what it is for and what it assumes.</summary>
/// <remarks>
/// Immutable. Sizes are completed responses; <see cref="Invited"/> is how many to invite where a response rate was given. Printed, it is a sentence that
/// names every assumption.
/// </remarks>
public sealed partial class SampleSizePlan
{
    // Above this a size has no whole number of its own, and no survey.
    private const double LargestSize = 1e15;

    private readonly FormattableString _goal;
    private readonly FormattableString[] _assumptions;

    /// <exception cref="ArgumentOutOfRangeException">A size is above 1e15.</exception>
    internal SampleSizePlan(
        IReadOnlyList<double> raw, FormattableString goal, IReadOnlyList<FormattableString> assumptions, double? responseRate, long? population = null)
    {
        if (raw.FirstOrDefault(n => !(n <= LargestSize), 0) is var huge and not 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(raw), huge, FormattableString.Invariant($"The plan needs more than {LargestSize} responses. Plan for a larger margin or difference."));
        }

        RawSizes = raw;
        Sizes = [.. raw.Select(Whole)];
        Total = Sizes.Sum();
        ResponseRate = responseRate;
        Invited = responseRate is { } rate ? raw.Sum(n => Whole(n / rate)) : null;
        _goal = goal;
        _assumptions = [.. assumptions];
        Notes = Invited > population
            ? [new ResultNote(NoteCode.UnreachableSize, FormattableString.Invariant($"{Invited} invitations exceed the population of {population}: with this response rate the plan cannot be met"))]
            : [];
    }

    /// <summary>The size of the first group, a real number before rounding up.</summary>
    public double Raw => RawSizes[0];

    /// <summary>The size of the first group: the smallest whole number that is enough.</summary>
    public long Size => Sizes[0];

    /// <summary>The size of each group before rounding up.</summary>
    public IReadOnlyList<double> RawSizes { get; }

    /// <summary>The size of each group.</summary>
    public IReadOnlyList<long> Sizes { get; }

    /// <summary>The size of all groups together.</summary>
    public long Total { get; }

    /// <summary>The expected response rate, in (0, 1]; null if none was given.</summary>
    public double? ResponseRate { get; }

    /// <summary>How many to invite in all, so that enough respond: each group's real size over the response rate, rounded up; null without a response rate.</summary>
    public long? Invited { get; }

    /// <summary>What to keep in mind, such as invitations that exceed the population.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>The smallest whole number that is not below n.</summary>
    private static long Whole(double n) => (long)Math.Ceiling(n);
}

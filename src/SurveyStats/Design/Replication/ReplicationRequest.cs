namespace SurveyStats.Design;

/// <summary>What is asked of a replication method.</summary>
/// <param name="Replicates">The number of replicates; null: that of the method.</param>
/// <param name="Seed">The seed of the random numbers; null: none.</param>
/// <param name="CentredAtEstimate">Whether replicates are compared with the estimate of the full sample, or with their own mean.</param>
/// <param name="Order">The place of each primary unit in the order of the sample; null: that of the frame.</param>
internal sealed record ReplicationRequest(
    int? Replicates = null, ulong? Seed = null, bool CentredAtEstimate = false, IReadOnlyList<int>? Order = null)
{
    // The names of the arguments of the verb that passes the request; not constant, as the methods here have no such parameters.
    private static readonly string ReplicatesArgument = "replicates";
    private static readonly string SeedArgument = "seed";
    private static readonly string MethodArgument = "method";

    // 1 GiB of factors.
    private const long MostFactors = 1L << 27;

    /// <summary>The seed of a method that draws.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public ulong RequiredSeed(ReplicationMethod method) => Seed
        ?? throw new ArgumentNullException(SeedArgument, $"The {method} draws units at random. Give a seed, such as seed: 1: the same seed draws the same replicates.");

    /// <summary>The number of replicates of a method that leaves it open, at least 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Count(int byDefault) => Replicates is not { } count ? byDefault : count >= 2 ? count
        : throw new ArgumentOutOfRangeException(ReplicatesArgument, count, "Give 2 replicates or more, or none for the number of the method.");

    /// <summary>Refuses another number of replicates than the one that follows from the design.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Another is asked for.</exception>
    public void RequireCount(int count, ReplicationMethod method)
    {
        if (Replicates is { } asked && asked != count)
        {
            throw new ArgumentOutOfRangeException(
                ReplicatesArgument, asked, FormattableString.Invariant($"The {method} has {count} replicates for this design. Leave the number out."));
        }
    }

    /// <summary>An error about a method that does not suit the design.</summary>
    public static ArgumentException Unsuited(string message) => new(message, MethodArgument);

    /// <summary>An error about the number of replicates.</summary>
    public ArgumentOutOfRangeException Refused(string message) => new(ReplicatesArgument, Replicates, message);

    /// <summary>Refuses more factors than memory is meant to hold.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static void RequireRoom(long groups, long replicates, ReplicationMethod method)
    {
        if (groups * replicates > MostFactors)
        {
            throw Unsuited(
                FormattableString.Invariant(
                    $"The {method} of this design has {replicates:N0} replicates of {groups:N0} units: more than {MostFactors:N0} factors. ")
                + "Use fewer replicates of ReplicationMethod.Bootstrap, or the linearised variance of the design itself.");
        }
    }
}
